"""What an injury rules out, and until when. Pain alone is no rule: without a limit there is nothing to hold to."""

from datetime import date
from typing import Final

from domestique.model.rule import InjuryLimit, Role, Scope
from domestique.model.sport import Sport
from domestique.planning.words.clause import Clause
from domestique.planning.words.dates import When
from domestique.planning.words.reading import Rough
from domestique.planning.words.token import Is, Token

_STRANGE: Final = (
    Is.RACE,
    Is.TAPER,
    Is.EASY_WEEK,
    Is.IN_A_ROW,
    Is.CTL,
    Is.FORM,
    Is.APART,
    Is.LIKE,
    Is.DISLIKE,
    Is.WEEKDAYS,
)


def read(clause: Clause) -> tuple[Rough, ...]:
    part = _part(clause)
    if part is None or clause.has(*_STRANGE):
        return ()
    until = _until(clause)
    limited = clause.all(Is.DURATION)
    grown = clause.all(Is.PERCENT)
    told = [selector for selector, _ in clause.selectors()]
    sports = tuple(dict.fromkeys(one.sport for one in told if one.sport is not None and not one.tags))
    clause.use_with(Is.THING, Is.SPORT)
    clause.use_with(Is.THING, Is.TAG)
    clause.use(Is.SPORT, Is.TAG, Is.WORKOUT, Is.BODY, Is.HURT, Is.EACH)
    if (limited or grown) and any(one.tags for one in told):
        return ()
    if len(limited) == 1 and not grown:
        return _shorter(clause, part, limited[0], sports, until)
    if len(grown) == 1 and not limited:
        return _slower(clause, part, grown[0], sports, until)
    if limited or grown or not clause.has(Is.NO, Is.CANT, Is.REST) or clause.has(Is.OVER, Is.UNDER, Is.MOST, Is.LEAST):
        return ()
    tags = tuple(dict.fromkeys(tag for one in told for tag in one.tags if tag not in {"treadmill", "trainer"}))
    if Role.HARD in clause.roles():
        clause.use(Is.ROLE, Is.HIGH)
        tags = (*tags, "intervals")
        sports = tuple(one.sport for one in told if one.sport is not None and one.role is None and not one.tags)
    if not sports and not tags:
        return ()
    clause.use(Is.NO, Is.CANT, Is.PER, Is.REST)
    return (Rough(InjuryLimit(part, sports, tags, until=until), scope=_begins(clause)),)


def _part(clause: Clause) -> str | None:
    here = clause.all(Is.BODY)
    where = clause.tokens
    told = here
    if not told:
        if not clause.has(Is.NO, Is.CANT, Is.DURATION, Is.REST):
            return None
        told = [token for token in clause.near if token.kind is Is.BODY and not _done_with(clause, token)]
        where = clause.near
    names = {token.value for token in told if token.value != "illness"} or {token.value for token in told}
    if len(names) != 1:
        return None
    name = names.pop()
    side = {token.value for token in where if token.kind is Is.WORD and token.value in {"left", "right"}}
    return f"{name}_{side.pop()}" if len(side) == 1 and name != "illness" else str(name)


def _done_with(clause: Clause, body: Token) -> bool:
    """What is said before an injury is not of it, and an amount behind what it rules out is another wish."""
    if body.start > clause.tokens[0].start:
        return True
    told = {Is.NO, Is.CANT, Is.DURATION, Is.PERCENT}
    ruled_out = any(one.kind in told and body.start < one.start < clause.tokens[0].start for one in clause.near)
    return ruled_out and clause.has(Is.DURATION, Is.PERCENT)


def _until(clause: Clause) -> date | None:
    told = _from_that_day(clause) or clause.when() or _as_long(clause)
    if told is None:
        near = [token.value for token in clause.near if token.kind is Is.DATES]
        return near[0].last if len(near) == 1 and not clause.has(Is.BODY) else None
    clause.use(Is.UNTIL, Is.FROM)
    return told.last


def _from_that_day(clause: Clause) -> When | None:
    """`surgery on December 3, no swimming for 6 weeks after that`."""
    days = clause.values(Is.DATES)
    stretches = [token.value for token in clause.all(Is.STRETCH) if token.value[1].single]
    if len(days) != 1 or len(stretches) != 1 or days[0].first is None or days[0].first != days[0].last:
        return None
    if not clause.says(
        "after that", "afterwards", "after it", "from then", "그 후", "그후", "그 뒤", "이후", "수술 후", "후 "
    ):
        return None
    clause.use(Is.DATES, Is.STRETCH, Is.AFTER, Is.FOR, Is.SINCE)
    return When(days[0].first, clause.on_from(days[0].first, *stretches[0]))


def _as_long(clause: Clause) -> When | None:
    """`3주 금지`: how long, without a word for it."""
    told = [token for token in clause.all(Is.STRETCH) if token.value[1].single]
    if len(told) != 1 or clause.has(Is.DATES, Is.EACH):
        return None
    clause.use(Is.STRETCH)
    unit, amount = told[0].value
    return clause.from_today(unit, amount)


def _begins(clause: Clause) -> Scope:
    """`from December 1`: before that day nothing is forbidden."""
    told = clause.values(Is.DATES)
    first = told[0].first if len(told) == 1 else None
    return Scope(first) if first is not None and first > clause.today else Scope()


def _shorter(
    clause: Clause, part: str, amount: Token, sports: tuple[Sport, ...], until: date | None
) -> tuple[Rough, ...]:
    bound = clause.bound(amount)
    each = bound == "exact" and amount.value.single and "session" in clause.values(Is.PER)
    if not (bound == "most" or each) or "week" in clause.values(Is.PER) or amount.value.high > 1440:
        return ()
    clause.use(Is.DURATION, Is.PER, Is.ROLE)
    return (
        Rough(
            InjuryLimit(part, max_minutes_per_session=round(amount.value.high), until=until, sports=sports),
            scope=_begins(clause),
        ),
    )


def _slower(
    clause: Clause, part: str, amount: Token, sports: tuple[Sport, ...], until: date | None
) -> tuple[Rough, ...]:
    if clause.bound(amount) != "most" or not clause.has(Is.RAMP, Is.PER):
        return ()
    clause.use(Is.PERCENT, Is.PER, Is.RAMP, Is.VOLUME, Is.ROLE)
    most = amount.value.high
    share = int(most) if most == int(most) else most
    return (Rough(InjuryLimit(part, max_pct_per_week=share, until=until, sports=sports), scope=_begins(clause)),)
