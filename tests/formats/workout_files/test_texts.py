import pytest

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.texts import MOST_BYTES, decoded, one_line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_korean_is_read_in_whatever_it_was_kept(encoding: str) -> None:
    assert decoded("자유형 100".encode(encoding)) == "자유형 100"


def test_any_bytes_are_some_text_without_controls() -> None:
    assert "\x00" not in decoded(bytes(range(256))) and one_line(" a\n\tb ") == "a b"


@pytest.mark.parametrize("data", [b" \n", b"x" * (MOST_BYTES + 1)])
def test_nothing_and_too_much_are_refused(data: bytes) -> None:
    with pytest.raises(BadFile):
        decoded(data)
