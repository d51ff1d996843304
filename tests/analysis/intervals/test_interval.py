import pytest

from domestique.analysis.intervals.interval import Interval


def test_alone_it_has_no_group() -> None:
    one = Interval(0.0, 60.0, "rest", "found")
    assert one.group is None and one.label is None
    with pytest.raises(AttributeError):
        one.kind = "work"  # type: ignore[misc]
