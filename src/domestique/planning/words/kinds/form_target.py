"""Form or fitness on the day it counts: TSB between 10 and 20 on race day."""

from dataclasses import replace
from typing import Final

from domestique.model.rule import FormTarget
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is

_STRANGE: Final = (
    Is.BODY,
    Is.CLOCK,
    Is.TAPER,
    Is.EASY_WEEK,
    Is.IN_A_ROW,
    Is.WEEKDAYS,
    Is.DURATION,
    Is.PERCENT,
    Is.COUNT,
)
_FLOOR: Final = -15
"""Lower than anybody wants to be on the day that counts: such a form is a floor of all days."""


def read(clause: Clause) -> tuple[Rough, ...]:
    amounts = clause.all(Is.NUMBER)
    figures = set(token.kind for token in clause.all(Is.FORM, Is.CTL))
    when = clause.take(Is.DATES)
    if when is not None and when.first is None and when.last is not None and clause.has(Is.CTL):
        when = replace(when, first=when.last)  # 4월 1일까지 CTL 70
    dated = when is not None and when.first == when.last and when.first is not None
    below = any(token.value.low < 0 for token in amounts)
    at_race = clause.has(Is.RACE_DAY, Is.RACE) or (clause.has(Is.PRIORITY) and not below)
    at_race = at_race or (not below and any(token.kind is Is.RACE_DAY for token in clause.near))
    ends = clause.ends(Is.NUMBER)
    if (
        len(amounts) != (1 if ends is None else 2)
        or len(figures) != 1
        or not (dated or at_race)
        or clause.has(*_STRANGE)
    ):
        return ()
    amount = amounts[0]
    bound = clause.bound(amount) if ends is None else "exact"
    told = (amount.value.low, amount.value.high) if ends is None else (ends[0].value.low, ends[1].value.high)
    low, high = (int(end) if end == int(end) else end for end in told)
    if clause.has(Is.RAMP) and bound != "least":
        return ()
    clause.use(Is.RAMP)
    at = when.first if when is not None and dated else None
    clause.use(
        Is.NUMBER, Is.FORM, Is.CTL, Is.RACE_DAY, Is.RACE, Is.PRIORITY, Is.BETWEEN, Is.WANT, Is.KEEP, Is.BEFORE,
        Is.SPORT, Is.FROM, Is.UNTIL, Is.PER,
    )  # fmt: skip
    if figures == {Is.CTL}:
        if bound == "least" or (bound == "exact" and amount.value.single):
            notes = () if bound == "least" else (Note("taken_at_least"),)
            return (Rough(FormTarget(at, ctl_min=low), notes=notes),) if low >= 0 else ()
        return ()
    if bound == "exact" and low < high:
        return (Rough(FormTarget(at, low, high)),)
    if bound == "least" and low >= _FLOOR:
        return (Rough(FormTarget(at, tsb_min=low)),)
    if bound == "most":
        return (Rough(FormTarget(at, tsb_max=high)),)
    return ()
