import pytest

from domestique.locales import knows, say


def test_slots_and_plurals() -> None:
    assert say("en", "cli.doctor.some_bad", count=1) == "1 problem to solve."
    assert say("en", "cli.doctor.some_bad", count=2) == "2 problems to solve."
    assert say("ko", "cli.doctor.some_bad", count=1) == "해결할 문제가 1개 있습니다."


def test_a_missing_key_is_an_error_and_not_an_empty_sentence() -> None:
    with pytest.raises(KeyError, match="no wording for"):
        say("ko", "cli.never.written")
    with pytest.raises(KeyError, match="not a sentence"):
        say("ko", "cli.doctor")


def test_knowing_is_asked_without_raising() -> None:
    assert knows("ko", "cli.failed")
    assert not knows("ko", "cli.doctor")
    assert not knows("en", "cli.never.written")
