from domestique.analysis import session as below
from domestique.analysis.metrics import session


def test_is_the_one_below() -> None:
    assert session.Session is below.Session and session.Facts is below.Facts
