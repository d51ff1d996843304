"""A lighter week on a cadence: every fourth week, three weeks on and one off, 3주 훈련하고 1주 회복."""

import re
from typing import Final

from domestique.model.rule import Deload, Role
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Rough
from domestique.planning.words.token import Is

_STRANGE: Final = (
    Is.BODY, Is.CLOCK, Is.RACE, Is.TAPER, Is.DAY_AFTER, Is.IN_A_ROW, Is.SPORT, Is.WEEKDAYS, Is.DATES, Is.DURATION,
)  # fmt: skip

_ONE_IN: Final = (
    "주에 한",
    "주에 1",
    "주에 하",
    "주 중 1주",
    "주 중 한 주",
    "주 중에",
    "one in",
    "1 in",
    "one week in",
)


def read(clause: Clause) -> tuple[Rough, ...]:
    if clause.has(*_STRANGE):
        return ()
    every = _every(clause)
    if every is None or not 2 <= every <= 12 or not (clause.has(Is.EASY_WEEK) or _weeks_off(clause)):
        return ()
    fraction = _fraction(clause)
    if fraction is None:
        return ()
    keep = not (clause.has(Is.NO) and (Role.HARD in clause.roles() or clause.has(Is.HIGH)))
    if not keep:
        clause.use(Is.NO)
    clause.used |= {(one.start, one.end) for one in clause.all(Is.FREE) if clause.words(one) == "i train"}
    clause.use(
        Is.EASY_WEEK, Is.STRETCH, Is.ORDINAL, Is.EACH, Is.PER, Is.WEEKS_ON, Is.AFTER, Is.REST, Is.ROLE, Is.HIGH,
        Is.LOW, Is.COUNT,
        Is.CUT, Is.PERCENT, Is.HALF, Is.LOAD, Is.VOLUME, Is.WORKOUT, Is.NUMBER, Is.SPLIT, Is.KEEP, Is.LEAST,
        Is.MOST, Is.BEFORE, Is.RAMP, *((Is.ONLY,) if clause.has(Is.HALF, Is.PERCENT) else ()),
    )  # fmt: skip
    return (Rough(Deload(every, fraction, keep)),)


_AN_EASY_ONE: Final = ("easy one", "light one", "lighter one", "easier one", "recovery one", "one easy", "one light")
"""Another week is meant: of weeks was spoken before."""
_ONE_EASY: Final = re.compile(
    r"(?:back off|ease off|ease back|rest|recover|easy|light|down|off)\s(?:for\s)?(?:one|1)(?!\d|\s?%)"
    r"|(?<![a-z])(?:one|1)\s(?:of\s)?(?:recovery|rest|easy|light)(?![a-z])"
)
"""`build 4 weeks then back off for one`."""
_LEFT: Final = re.compile(r"to\s|(?<![a-z])at\s|까지|(?<!프)로\s?(?:줄|낮)")
"""`down to 60 %`: what is left, not what is gone."""
_ON_OFF: Final = re.compile(r"(?<!\d)([2-6])\s(?:weeks?\s)?on\W+(?:and\s)?(?:1|one)\s(?:week\s)?(?:off|easy)")


_RATIO: Final = re.compile(
    r"(?<![\d/])([2-5])\s?(?:[:+]|대)\s?1(?![\d/:])\s?"
    r"(?:loading|load|cycle|pattern|block|periodi|scheme|rhythm|structure|주기|패턴|사이클|싸이클|리듬|구조)"
)


def on_off(clause: Clause) -> int | None:
    """`2 on 1 off`, of weeks: the cadence."""
    if (ratio := _RATIO.search(clause.told)) is not None:
        return int(ratio[1]) + 1
    found = _ON_OFF.search(clause.told)
    if found is None or not (clause.says("week") or found[1] in "23"):
        return None
    return int(found[1]) + 1


def _weeks_off(clause: Clause) -> bool:
    """`3 weeks on, 1 week off`, `every third week easy`, `every fourth week cut the load by half`."""
    if on_off(clause) is not None:
        return True
    weeks = [token for token in clause.all(Is.STRETCH) if token.value[0] == "week"]
    if len(weeks) == 2:
        less = clause.has(Is.CUT) and clause.has(Is.PERCENT, Is.HALF) and clause.has(Is.EACH, Is.WEEKS_ON)
        return less or clause.has(Is.REST, Is.LOW, Is.ROLE)
    if len(weeks) == 1 and clause.has(Is.WEEKS_ON) and _ONE_EASY.search(clause.told) is not None:
        return True
    if len(weeks) == 1 and clause.has(Is.AFTER) and clause.has(Is.WEEKS_ON) and clause.says(*_AN_EASY_ONE):
        return True
    if len(weeks) == 1 and clause.has(Is.WEEKS_ON) and clause.has(Is.REST) and clause.says("then", "다음"):
        return True
    every = clause.has(Is.EACH) or any("주에" in clause.words(token) for token in clause.all(Is.ORDINAL))
    if not (every and (weeks or clause.has(Is.ORDINAL)) and clause.says("week", "주")):
        return False
    return (
        clause.has(Is.LOW, Is.REST)
        or clause.says("back off", "ease off", "ease back")
        or (clause.has(Is.CUT) and clause.has(Is.PERCENT, Is.HALF))
    )


def _every(clause: Clause) -> int | None:
    if (cadence := on_off(clause)) is not None:
        return cadence
    if clause.has(Is.ORDINAL):
        told = clause.take(Is.ORDINAL)
        return int(told) + clause.says("after every", "after each") if told else None
    for short in ("3:1", "3+1", "3 1", "3대1", "3대 1", "3 + 1", "3 on 1 off"):
        if clause.says(short):
            return 4
    for short in ("2:1", "2+1", "2대1", "2대 1", "2 on 1 off"):
        if clause.says(short):
            return 3
    if clause.says("after every", "after each") and clause.says(" ones") and len(clause.all(Is.NUMBER)) == 1:
        return int(clause.values(Is.NUMBER)[0].low) + 1
    counted = [int(token.value.low) for token in clause.all(Is.NUMBER)]
    if clause.says("out of every", "out of each", "out of") and counted and max(counted) > 1:
        return max(counted)
    weeks = [int(token.value[1].low) for token in clause.all(Is.STRETCH) if token.value[0] == "week"]
    if not weeks or len(weeks) > 2:
        return None
    cadence = clause.has(Is.EACH) or clause.says(*_ONE_IN)
    if len(weeks) == 2:
        apart = not cadence or clause.says("그다음", "그 다음", "다음 한 주")
        return (weeks[0] + apart) if weeks[1] == 1 else None
    if cadence:
        return weeks[0] + 1 if clause.says("after every", "after each") else weeks[0]
    return weeks[0] + 1 if clause.has(Is.AFTER, Is.WEEKS_ON) or clause.says("then") else None


def _fraction(clause: Clause) -> float | None:
    if clause.has(Is.HALF):
        return 0.5
    told = clause.all(Is.PERCENT)
    if not told:
        return 0.7
    share = told[0].value.low / 100
    fraction = round(1 - share if clause.has(Is.CUT) and _LEFT.search(clause.told) is None else share, 4)
    return fraction if len(told) == 1 and 0.3 <= fraction <= 1 else None
