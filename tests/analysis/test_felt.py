"""What the watch asked and wrote, on the scales of the page."""

import pytest

from domestique.analysis.felt import feel_of, rpe_of


@pytest.mark.parametrize(("written", "shown"), [(10, 1.0), (70, 7.0), (100, 10.0), (0, None), (255, None), ("x", None)])
def test_effort(written: float | str, shown: float | None) -> None:
    assert rpe_of({"workout_rpe": written}) == shown


@pytest.mark.parametrize(("written", "shown"), [(0, 1), (25, 2), (50, 3), (75, 4), (100, 5), (255, None), (-1, None)])
def test_feel(written: float, shown: int | None) -> None:
    assert feel_of({"workout_feel": written}) == shown


def test_a_watch_that_did_not_ask() -> None:
    assert (rpe_of({}), feel_of({})) == (None, None)
