import io

import pytest

from domestique.formats.archives import Entry
from domestique.formats.errors import BadFile


def test_reads_up_to_its_limit() -> None:
    entry = Entry("a.fit", 3, None, lambda: io.BytesIO(b"abc"))
    assert (entry.read(), entry.read(largest=3)) == (b"abc", b"abc")
    with pytest.raises(BadFile) as caught:
        entry.read(largest=2)
    assert caught.value.code == "too_large_unpacked"


def test_a_problem_comes_up_when_it_is_opened_and_not_before() -> None:
    problem = BadFile("archive_encrypted", "locked.")
    entry = Entry("a.fit", 3, problem, io.BytesIO)
    with pytest.raises(BadFile) as caught:
        entry.read()
    assert caught.value is problem
