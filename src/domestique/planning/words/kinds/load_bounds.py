"""How much load a day or a week may bear, and how deep form may sink: at most 600 TSS a week, TSB never below -30."""

from typing import Final

from domestique.model.rule import LoadBounds, LoadMetric, Per
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Rough
from domestique.planning.words.token import Is

_STRANGE: Final = (
    Is.BODY, Is.CLOCK, Is.TAPER, Is.EASY_WEEK, Is.IN_A_ROW, Is.DURATION, Is.RAMP, Is.PERCENT, Is.COUNT, Is.RACE_DAY,
    Is.DAY_AFTER, Is.SPORT, Is.CTL, Is.CUT,
)  # fmt: skip


def read(clause: Clause) -> tuple[Rough, ...]:
    amounts = clause.all(Is.NUMBER)
    ends = clause.ends(Is.NUMBER)
    near = _said_before(clause)
    if (
        len(amounts) != (1 if ends is None else 2)
        or clause.has(*_STRANGE)
        or (clause.has(Is.LOAD) == clause.has(Is.FORM) and not near)
    ):
        return ()
    amount = amounts[0]
    bound = clause.bound(amount) if ends is None else "exact"
    told = (amount.value.low, amount.value.high) if ends is None else (ends[0].value.low, ends[1].value.high)
    low, high = (int(end) if end == int(end) else end for end in told)
    clause.use(Is.NUMBER, Is.BETWEEN, Is.WORKOUT, Is.KEEP, Is.ROLE, Is.WANT, Is.EACH, Is.VOLUME)
    if clause.has(Is.FORM):
        if (
            bound in {"most", None}
            and clause.has(Is.MOST)
            and low < 0
            and clause.says("내려", "떨어", "밑", "아래", "안가", "안 가", "가지", "lower", "deeper")
        ):
            clause.use(Is.NO, Is.CANT, Is.MOST, Is.ONLY, Is.UNDER)
            bound = "least"
        if clause.has(Is.RACE, Is.DATES) or bound != "least" or not amount.value.single or low > 0:
            return ()
        clause.use(Is.FORM, Is.PER)
        return (Rough(LoadBounds(Per.DAY, LoadMetric.TSS, tsb_floor=low)),)
    every_day = any(len(days) == 7 for days in clause.values(Is.WEEKDAYS))
    per = Per.DAY if every_day and not clause.has(Is.PER) else clause.per()
    per = per or (Per.WEEK if clause.says("weekly", "주간") else None)
    metric = near if near is not None else clause.take(Is.LOAD)
    if per not in {Per.DAY, Per.WEEK} or low < 0 or any(len(days) < 7 for days in clause.values(Is.WEEKDAYS)):
        return ()
    clause.use(Is.WEEKDAYS)
    metric = metric if metric is not None else LoadMetric.TSS
    clause.use(Is.LOAD)
    if bound == "exact" and low < high:
        return (Rough(LoadBounds(per or Per.WEEK, metric, low, high)),)
    if bound == "least":
        return (Rough(LoadBounds(per or Per.WEEK, metric, least=low)),)
    if bound == "most":
        return (Rough(LoadBounds(per or Per.WEEK, metric, most=high)),)
    return ()


def _said_before(clause: Clause) -> LoadMetric | None:
    """`weekly TSS at most 480 and no single day over 160`."""
    near = {token.value for token in clause.near if token.kind is Is.LOAD}
    bare = not clause.has(Is.LOAD, Is.FORM, Is.SPORT, Is.WORKOUT, Is.ROLE, Is.TAG) and clause.has(Is.PER)
    bounded = clause.has(Is.MOST, Is.LEAST, Is.OVER, Is.UNDER)
    return near.pop() if bare and bounded and len(near) == 1 else None
