import pytest

from domestique.connectors.connector import Payload
from domestique.connectors.errors import ShapeChanged
from domestique.connectors.garmin_signin.declaration import DECLARATION
from domestique.connectors.garmin_signin.mapping import read


@pytest.mark.parametrize("kind", DECLARATION.kinds)
def test_every_kind_reads_an_empty_answer_as_nothing_and_says_a_new_shape(kind: str) -> None:
    assert read(Payload(kind, "2026-11-20", "/x", b"")) == ()
    for body in (b"<html>", b'{"cut": ', b"7"):
        with pytest.raises(ShapeChanged):
            read(Payload(kind, "2026-11-20", "/x", body))


def test_a_file_is_the_original_and_another_versions_kind_is_passed_over() -> None:
    assert read(Payload("activities", "42", "/x", b"PK..", "application/zip"))
    assert read(Payload("tomorrow", "42", "/x", b"{}")) == ()
