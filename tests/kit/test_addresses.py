import pytest

from domestique.kit.addresses import neighbourhood, parse_address


@pytest.mark.parametrize(
    ("text", "read"),
    [("192.168.1.4", "192.168.1.4"), (" [::1] ", "::1"), ("::ffff:10.0.0.1", "10.0.0.1"), ("fe80::1%eth0", "fe80::1")],
)
def test_addresses_come_out_plain(text: str, read: str) -> None:
    assert str(parse_address(text)) == read


@pytest.mark.parametrize("text", ["", "localhost", "1.2.3", "1.2.3.4.5", "::g"])
def test_anything_else_is_none(text: str) -> None:
    assert parse_address(text) is None


def test_one_household_counts_as_one() -> None:
    assert neighbourhood("2001:db8:1:2::5") == neighbourhood("2001:db8:1:2:ffff::9")
    assert neighbourhood("2001:db8:1:2::5") != neighbourhood("2001:db8:1:3::5")
    assert neighbourhood("203.0.113.7") != neighbourhood("203.0.113.8")
    assert neighbourhood("unix") == "unknown"
