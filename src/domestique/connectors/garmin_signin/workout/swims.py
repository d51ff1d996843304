"""Strokes and gear in the water: Garmin has one field for the stroke or the word drill, and one for the gear."""

from dataclasses import dataclass, field

from domestique.model.workout import Stroke, Swim


@dataclass(slots=True)
class KeptSwim:
    swim: Swim
    lost: list[tuple[str, dict[str, str | float]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def kept_swim(swim: Swim) -> KeptSwim:
    kept = KeptSwim(Swim())
    stroke, gear = swim.stroke, tuple(dict.fromkeys(swim.gear))
    if swim.drill and stroke is not Stroke.ANY:
        kept.lost.append(("swim_drill", {"stroke": stroke.value}))
        kept.words.append(stroke.value)
        stroke = Stroke.ANY
    if swim.kick:
        kept.lost.append(("swim_kick", {}))
        kept.words.append("kick")
    if len(gear) > 1:
        kept.lost.append(("swim_gear", {}))
        kept.words.append(" + ".join(one.value.replace("_", " ") for one in gear))
    kept.swim = Swim(stroke, drill=swim.drill, gear=gear[:1])
    return kept
