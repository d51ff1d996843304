"""Our sports to FIT's pair of sport and sub-sport."""

from domestique.formats.fit_writing.fields import number_of
from domestique.model.sport import Sport

_PAIRS = {
    Sport.STRENGTH: ("training", "strength_training"),
    Sport.SKIING: ("cross_country_skiing", "generic"),
    Sport.OTHER: ("generic", "generic"),
}


def pair_of(sport: Sport, finer: str | None) -> tuple[str, str]:
    """`finer` is FIT's sub-sport, or a FIT sport that ours is broader than; any other word cannot be written."""
    plain, generic = _PAIRS.get(sport, (sport.value, "generic"))
    if finer and number_of("sub_sport", finer) is not None:
        return plain, finer
    if finer and number_of("sport", finer) is not None:
        return finer, "generic"
    return plain, generic
