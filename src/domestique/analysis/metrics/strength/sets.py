"""What the formulas of lifting share: the sets that were work, and what each of them weighed."""

from domestique.analysis.metrics.strength.exercises import key_lift
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown
from domestique.model.activity import StrengthSet

NO_WORK = ("rest", "warmup", "warm_up")


def working(session: Session) -> tuple[StrengthSet, ...]:
    """In order, without rests and what is called a warm-up."""
    session.asked.add(("fact", "sets"))
    found = tuple(one for one in session.facts.sets if one.kind not in NO_WORK)
    if not found:
        raise Unknown("no_sets")
    return found


def weighed(session: Session) -> tuple[tuple[StrengthSet, float, int], ...]:
    """Those whose kilograms and repetitions are known."""
    found = tuple(
        (one, one.weight_kg, one.reps) for one in working(session) if one.weight_kg and one.reps and one.weight_kg > 0
    )
    if not found:
        raise Unknown("not_told", "weight_kg")
    return found


def of_lift(session: Session, lift: str) -> tuple[tuple[float, int], ...]:
    """Kilograms moved and repetitions. On the bar the athlete hangs themselves, so a pull-up moves their weight too."""
    found = []
    for one in working(session):
        if one.exercise is None or not one.reps or key_lift(one.exercise) != lift:
            continue
        if lift == "pull_up":
            found.append((session.setting("weight") + (one.weight_kg or 0.0), one.reps))
        elif one.weight_kg:
            found.append((one.weight_kg, one.reps))
    if not found:
        raise Unknown("nothing_there")
    return tuple(found)
