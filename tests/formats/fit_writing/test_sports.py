import pytest

from domestique.formats.fit_writing.sports import pair_of
from domestique.model.sport import Sport


@pytest.mark.parametrize(
    ("sport", "finer", "pair"),
    [
        (Sport.CYCLING, None, ("cycling", "generic")),
        (Sport.CYCLING, "gravel_cycling", ("cycling", "gravel_cycling")),
        (Sport.CYCLING, "e_biking", ("e_biking", "generic")),
        (Sport.RUNNING, "무언가", ("running", "generic")),
        (Sport.STRENGTH, None, ("training", "strength_training")),
        (Sport.OTHER, "kitesurfing", ("kitesurfing", "generic")),
    ],
)
def test_to_fits_pair(sport: Sport, finer: str | None, pair: tuple[str, str]) -> None:
    assert pair_of(sport, finer) == pair
