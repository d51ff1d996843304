"""A plan as a coach jots it down: one line a week, workouts between bars.

`tue run 60 hard @06:30 L80 40/10/10 #hills =vo2_5x4 +track 12km ^race`: weekday, sport, minutes, role, then what
else is told: start, load, minutes low/mid/high, tags, template, needs, kilometres, the event it is. Without a load an
hour is 50 (hard 80, race 100); without times easy is all low and hard 60 % low, 40 % high. `tue1` is the Tuesday of the
first week, which begins on Monday 2027-01-04 and is `week1`; week 0 is the one before. An id is a day, then b, c.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from domestique.model.plan import Done, Dose, PhaseSpan, Plan, Planned, Start
from domestique.model.rule import WEEK, Phase, Role, Rule
from domestique.model.rule_json import SPORT_WORDS
from domestique.model.rule_reading import read_rule

MONDAY = date(2027, 1, 4)
_SPORTS = {word: sport for sport, word in SPORT_WORDS.items()}
_CODE = re.compile(r"(mon|tue|wed|thu|fri|sat|sun|week)(-?\d+)")
_AN_HOUR = {Role.HARD: 80.0, Role.RACE: 100.0}


def day_of(code: str) -> date:
    found = _CODE.fullmatch(code)
    if found is None:
        return date.fromisoformat(code)
    weekday = 0 if found[1] == "week" else list(WEEK).index(found[1])  # type: ignore[arg-type]
    return MONDAY + timedelta(weeks=int(found[2]) - 1, days=weekday)


def workout(text: str, day: date, name: str) -> Planned:
    sport, minutes, role_word, *more = text.split()
    told = _told(more)
    role, length = Role(role_word), int(minutes)
    load = float(told.get("L", length * _AN_HOUR.get(role, 50.0) / 60))
    low, mid, high = told.get("times") or ((length, 0, 0) if role is not Role.HARD else (length * 0.6, 0, length * 0.4))
    if sport == "strength":
        low = mid = high = 0
    return Planned(
        name,
        day,
        _SPORTS[sport],
        role,
        text,
        Dose(length, load, low, mid, high, told.get("metres")),
        told.get("start"),
        told.get("="),
        tags=told["tags"],
        needs=told["needs"],
        event=told.get("^"),
    )


def _told(words: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"tags": (), "needs": ()}
    for word in words:
        if word.startswith("@"):
            hour, minute = word[1:].split(":")
            found["start"] = int(hour) * 60 + int(minute)
        elif word.startswith("#"):
            found["tags"] += (word[1:],)
        elif word.startswith("+"):
            found["needs"] += (word[1:],)
        elif word[0] in "=^L":
            found[word[0]] = word[1:]
        elif word.endswith("km"):
            found["metres"] = float(word[:-2]) * 1_000
        else:
            found["times"] = tuple(float(each) for each in word.split("/"))
    return found


def week(text: str, number: int) -> list[Planned]:
    found: list[Planned] = []
    for part in filter(None, (each.strip() for each in (text or "").split("|"))):
        weekday, rest = part.split(" ", 1)
        same = sum(1 for one in found if one.id.startswith(weekday))
        found.append(
            workout(rest, day_of(f"{weekday}{number}"), f"{weekday}{number}{'bcdefg'[same - 1] if same else ''}")
        )
    return found


def done(text: str) -> Done:
    code, rest = text.split(" ", 1)
    one = workout(rest, day_of(code), "")
    hard = one.role is Role.HARD
    return Done(one.day, one.sport, one.dose.minutes, one.dose.load, hard, one.dose.metres, one.start, one.tags)


def plan(**told: Any) -> Plan:
    weeks = told["weeks"]
    items = [one for number, text in enumerate(weeks, 1) for one in week(text, number)]
    last = MONDAY + timedelta(weeks=len(weeks), days=-1)
    spans = told.get("phases", {})
    return Plan(
        "a plan",
        day_of(told["first"]) if "first" in told else MONDAY,
        day_of(told["last"]) if "last" in told else last,
        tuple(items),
        tuple(PhaseSpan(Phase(name), day_of(span[0]), day_of(span[1])) for name, span in spans.items()),
        detailed_to=day_of(told["detailed_to"]) if "detailed_to" in told else None,
    )


def start(**told: Any) -> Start:
    evening = day_of(told["evening"]) if "evening" in told else MONDAY - timedelta(days=1)
    ctl = float(told.get("ctl", 50))
    return Start(evening, ctl, float(told.get("atl", ctl)), done=tuple(done(each) for each in told.get("done", ())))


def rule(told: dict[str, Any], name: str = "rule") -> Rule:
    usual: dict[str, Any] = {"soft": 20} if told["kind"] == "preference" else "hard"  # type: ignore[assignment]
    return read_rule({"id": name, "strength": usual} | told)
