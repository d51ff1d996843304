import pytest

from domestique.kit.password_rule import weakness


@pytest.mark.parametrize(
    "password",
    ["four calm words", "비밀번호는 길게 씁니다", "kX9#mQ2$vL", "          spaced", "correct horse battery staple"],
)
def test_length_is_what_counts(password: str) -> None:
    assert weakness(password, "minji@example.org") is None


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("short", "password_short"),
        ("x" * 257, "password_long"),
        ("Password123", "password_common"),
        ("QWERTYUIOP", "password_common"),
        ("1212121212", "password_common"),
        ("0987654321", "password_common"),
        ("abcdefghijkl", "password_common"),
        ("zyxwvutsrqpo", "password_common"),
        ("Minji@Example.org", "password_is_email"),
    ],
)
def test_what_everyone_tries_first_is_refused(password: str, reason: str) -> None:
    assert weakness(password, "minji@example.org") == reason


def test_the_name_before_the_at_is_the_address_too() -> None:
    assert weakness("kim.minji.1991", "kim.minji.1991@example.org") == "password_is_email"
