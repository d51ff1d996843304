"""Names of metrics, channels, settings and facts in the caller's language, and why something is not known."""

from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.metrics.metric import Metric
from domestique.locales import Language, knows, say


def name_of(metric: Metric, language: Language) -> str:
    return say(language, f"metrics_{metric.group}.{metric.slug}.name")


def label(kind: str, name: str, language: Language) -> str:
    """`kind`: channel, setting, fact or metric. A channel of a device's own keeps the name it has there."""
    if kind == "metric" and name in BY_SLUG:
        return name_of(BY_SLUG[name], language)
    key = {"channel": f"charts.channels.{name}", "setting": f"athlete_settings.{name}.name"}.get(kind)
    return _known(language, key or f"metrics.facts.{name}") or name


def why(reason: str, about: str | None, language: Language) -> str:
    """One sentence for a person."""
    sentence = say(language, f"metrics.unknown.{reason}", about=_within(_about(about, language)))
    return sentence[:1].upper() + sentence[1:]


def _within(name: str) -> str:
    """As it stands within a sentence; FTP stays what it is."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _about(about: str | None, language: Language) -> str:
    if about is None:
        return say(language, "metrics.facts.something")
    if about in BY_SLUG:
        return name_of(BY_SLUG[about], language)
    keys = (f"charts.channels.{about}", f"athlete_settings.{about}.name", f"metrics.facts.{about}")
    return next((words for key in keys if (words := _known(language, key))), about)


def _known(language: Language, key: str) -> str | None:
    """None too where a whole area is missing."""
    try:
        return say(language, key) if knows(language, key) else None
    except FileNotFoundError:
        return None
