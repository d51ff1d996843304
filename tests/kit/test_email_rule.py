import pytest

from domestique.kit.email_rule import is_address


@pytest.mark.parametrize("text", ["minji@example.org", "민지@집", "a+b@localhost"])
def test_one_at_is_enough(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize("text", ["", "minji", "@", "a@b@c", "a b@c", "a@b\n", "a@\x00b", "a@" + "b" * 253])
def test_what_is_none(text: str) -> None:
    assert not is_address(text)
