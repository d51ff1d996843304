"""A correlation in words: which way, how surely, and what it does not prove."""

from domestique.analysis.correlations.correlate import Correlation, Silence
from domestique.analysis.metrics import BY_SLUG
from domestique.locales import Language, say


def sentence(language: Language, found: Correlation) -> str:
    words = f"correlations.pairs.{found.pair.id}"
    told = {name: say(language, f"{words}.{name}") for name in ("x", "y", "more")}
    return say(language, f"correlations.{_way(found)}", **told, points=found.n)


def caution(language: Language, found: Correlation) -> str:
    return say(language, f"correlations.caution.{found.pair.caution}")


def why(language: Language, silence: Silence) -> str:
    """Why nothing is said, and what would change that."""
    return say(language, f"correlations.silent.{silence.reason}", points=silence.n, least=silence.pair.least)


def _way(found: Correlation) -> str:
    if not found.clear:
        return "unclear"
    metric = BY_SLUG.get(found.pair.y.slug)
    if metric is not None and metric.unit.startswith("s") and metric.more_is == "worse":
        return "slower" if found.r > 0 else "faster"
    return "higher" if found.r > 0 else "lower"
