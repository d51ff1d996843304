"""How hard and easy share the time: 80/20, at least 80 % easy, 고강도는 20% 이하."""

from typing import Final

from domestique.model.rule import Counting, IntensityDistribution, Per, Role
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Rough
from domestique.planning.words.token import Is, Token

_STRANGE: Final = (
    Is.BODY, Is.CLOCK, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.DAY_AFTER, Is.IN_A_ROW, Is.WEEKDAYS, Is.DURATION, Is.COUNT,
    Is.CTL, Is.FORM, Is.RAMP, Is.CUT, Is.STRETCH, Is.DISTANCE, Is.DATES,
)  # fmt: skip
_GUIDELINE: Final = 40
_LEVELS: Final = {"endurance": Is.LOW, Role.EASY: Is.LOW, Role.HARD: Is.HIGH}


def read(clause: Clause) -> tuple[Rough, ...]:
    if clause.has(*_STRANGE):
        return ()
    by = Counting.SESSIONS if _by_sessions(clause) else Counting.TIME
    window = (
        Per.PHASE
        if clause.says(
            "each phase", "per phase", "every phase", "phase 단위", "단계별", "시기별", "each block", "per block"
        )
        else Per.WEEK
    )
    if len(clause.values(Is.PERCENT)) == 1:
        clause = _named_otherwise(clause)
    found = _split(clause) if clause.has(Is.SPLIT) else _shares(clause)
    if found is None:
        return ()
    weight = found[3]
    low, mid, high = (None if one is None else int(one) if one == int(one) else one for one in found[:3])
    clause.use(
        Is.WORKOUT, Is.PER, Is.KEEP, Is.POLARISED, Is.LOW, Is.MIDDLE, Is.HIGH, Is.ROLE, Is.TAG, Is.VOLUME,
        Is.SPORT, Is.PHASE, Is.LOAD, Is.EACH,
        Is.WEEKS_ON,
    )  # fmt: skip
    return (Rough(IntensityDistribution(window, low, mid, high, by), weight=weight),)


def _named_otherwise(clause: Clause) -> Clause:
    """`zone 2 at least 75 %`, `hard stuff under 15 %`: a zone or a role beside a share is where the share lies."""
    if clause.has(Is.LOW, Is.MIDDLE, Is.HIGH):
        return clause
    for token in clause.all(Is.TAG, Is.ROLE):
        level = _LEVELS.get(token.value)
        if level is not None:
            clause.tokens = (*clause.tokens, Token(level, None, token.start, token.end))
            clause.kinds |= {level}
            break
    return clause


def _by_sessions(clause: Clause) -> bool:
    return "session" in clause.values(Is.WORKOUT) or clause.says(
        "rides should", "runs should", "of my runs", "of my rides", "of runs", "of rides", "of swims", "of my swims"
    )


Shares = tuple[float | None, float | None, float | None, int | None]


def _split(clause: Clause) -> Shares | None:
    told = clause.take(Is.SPLIT)
    if told is None or told[0] < 50:
        return None
    if len(told) == 3:
        return told[0], told[1], told[2], _GUIDELINE
    return told[0], None, None, _GUIDELINE


def _shares(clause: Clause) -> Shares | None:
    shares: dict[Is, float] = {}
    bounded = False
    amounts = clause.all(Is.PERCENT)
    levels = list({token.start: token for token in clause.all(Is.LOW, Is.MIDDLE, Is.HIGH)}.values())
    for place, amount in enumerate(amounts):
        level = levels[place].kind if len(levels) == len(amounts) > 1 else _level(clause, amount)
        bound = clause.bound(amount)
        if level is None or level in shares or not amount.value.single:
            return None
        if bound not in ({"least", "exact"} if level is Is.LOW else {"most", "exact"}):
            return None
        bounded = bounded or bound != "exact"
        shares[level] = amount.value.low
    if not shares:
        return None
    clause.use(Is.PERCENT)
    weight = None if bounded and not clause.says("keep it") else _GUIDELINE
    return shares.get(Is.LOW), shares.get(Is.MIDDLE), shares.get(Is.HIGH), weight


def _level(clause: Clause, amount: Token) -> Is | None:
    near = sorted(
        clause.all(Is.LOW, Is.MIDDLE, Is.HIGH),
        key=lambda token: max(token.start - amount.end, amount.start - token.end),
    )
    return near[0].kind if near else None
