"""What a step loses is put into its note, in signs and figures that read the same in every language."""

from domestique.connectors.garmin_signin.workout.tables import LONGEST_NOTE
from domestique.kit.plain_text import storable
from domestique.model.workout import Measure, Scale, Target

_BETWEEN = " · "
_UNITS = {
    Measure.POWER: " W",
    Measure.HEART_RATE: " bpm",
    Measure.SPEED: " m/s",
    Measure.CADENCE: "/min",
    Measure.RPE: "",
}
_THRESHOLDS = {
    Measure.POWER: "FTP",
    Measure.HEART_RATE: "LTHR",
    Measure.SPEED: "LT",
    Measure.CADENCE: "",
    Measure.RPE: "",
}


def span(low: float, high: float, unit: str = "", between: str = "–") -> str:
    first, last = plain(low), plain(high)
    return f"{first}{unit}" if first == last else f"{first}{between}{last}{unit}"


def plain(value: float) -> str:
    return f"{round(value, 2):g}" if abs(value) < 1e5 else f"{value:.0f}"


def of_target(target: Target, *, swim: bool = False) -> str:
    """100–150 W, 88–93% FTP, Z2–3, RPE 7."""
    low, high = (target.low, target.high) if target.ramp else sorted((target.low, target.high))
    between = "→" if target.ramp else "–"
    if target.measure is Measure.RPE:
        return f"RPE {span(low, high, between=between)}"
    if target.scale is Scale.ZONE:
        return f"Z{span(low, high, between=between)}"
    if target.scale is Scale.OFFSET_100:
        return f"CSS {span(low, high, ' s/100 m', between)}"
    if target.scale is Scale.ABSOLUTE:
        return span(low, high, _UNITS[target.measure], between)
    of = "HRmax" if target.scale is Scale.OF_MAX else "CSS" if swim else _THRESHOLDS.get(target.measure, "")
    return f"{span(low * 100, high * 100, '%', between)} {of}".strip()


def clean(note: str | None, longest: int = LONGEST_NOTE) -> str | None:
    """As it comes back: without blanks around it, and not longer than Garmin keeps."""
    told = storable(note).replace("\r\n", "\n").strip() if note else ""
    return told[:longest].strip() or None


def joined(note: str | None, extra: list[str]) -> str | None:
    """The lost things stand first, so that a long note never pushes them out."""
    return clean(_BETWEEN.join([*extra, *([told] if (told := (note or "").strip()) else [])]))
