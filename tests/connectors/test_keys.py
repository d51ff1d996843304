import pytest

from domestique.connectors.errors import AuthExpired
from domestique.connectors.keys import typed_key


def test_what_came_along_when_copying_is_taken_off() -> None:
    assert typed_key(" \n1b2c-3d \t") == "1b2c-3d"


@pytest.mark.parametrize("typed", [None, "", "  ", "a b", "a\nb", "열쇠", "x" * 5000])
def test_what_could_never_be_sent_is_no_key(typed: str | None) -> None:
    with pytest.raises(AuthExpired, match="bad_credentials"):
        typed_key(typed)
