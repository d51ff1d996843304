"""How many days lie between two workouts of one kind: two days between, three days apart, 72 hours start to start."""

from math import ceil

from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Note
from domestique.planning.words.token import Is, Token

_RESTING = ("띄", "쉬", "휴식", "회복", "비우", "비워", "recover", "rest", "easy", "off")


def days_of_hours(clause: Clause, duration: Token) -> tuple[int | None, tuple[Note, ...]]:
    """48 hours from the start of one to the start of the next are one day between."""
    hours = duration.value.low / 60
    clause.use(Is.DURATION)
    return (ceil(hours / 24) - 1 if hours >= 24 else None), (Note("hours_are_days", {"hours": f"{hours:g}"}),)


def days_between(clause: Clause, stretch: Token) -> int | None:
    """`이틀 간격으로` is every other day; `사이에 이틀 간격` leaves two."""
    days = int(stretch.value[1].low)
    if clause.has(Is.BETWEEN):
        return days
    if clause.says("간격"):
        return max(days - 1, 1)
    if clause.says(*_RESTING):
        return days
    if clause.has(Is.APART):
        return max(days - 1, 1)
    return days if clause.has(Is.AFTER, Is.BEFORE, Is.LOW, Is.REST) else None


def once_in(clause: Clause) -> int | None:
    """`at most once every five days`, 5일에 한 번까지만: four days between."""
    stretches = [token for token in clause.all(Is.STRETCH) if token.value[0] == "day"]
    counts = clause.all(Is.COUNT)
    if len(stretches) != 1 or [one.value.high for one in counts] != [1] or not clause.has(Is.MOST, Is.ONLY):
        return None
    korean = clause.text[stretches[0].end :].lstrip("간").startswith("에") and counts[0].start > stretches[0].end
    days = int(stretches[0].value[1].low)
    if not (clause.has(Is.EACH) or korean) or clause.has(Is.PER, Is.NO, Is.CANT, Is.OVER) or not 2 <= days <= 8:
        return None
    clause.use(Is.COUNT, Is.STRETCH, Is.MOST, Is.ONLY, Is.EACH)
    return days - 1
