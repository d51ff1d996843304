"""The checker on a whole season: 52 weeks of eight workouts under 40 rules, as on every drag in the calendar.

Seconds of the processor, medians. The peer is a limit: 50 ms, half of what a hand feels as at once. Beside it how a
season compares with four weeks (a plain multiple of the weeks would be 13), and what certificate and verification cost.
"""

import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import median

from bench.result import Result, less_is_better
from domestique.model.plan import Done, Dose, PhaseSpan, Plan, Planned, Start
from domestique.model.rule import Event, Phase, Priority, Role, Rule, Taper
from domestique.model.sport import Sport
from domestique.planning.certificate import certify, verify
from domestique.planning.check import check
from domestique.planning.conflicts import conflicts
from domestique.planning.defaults import defaults_for
from domestique.planning.packs import PACKS

FIRST = date(2027, 1, 4)
LIMIT = 0.050
ROUNDS = 25
RULES = 40
_SPORTS = (Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH)


def run() -> Iterator[Result]:
    rules, start = rules_of(52), start_of()
    season, month = plan_of(52), plan_of(4)
    whole = _cpu(lambda: check(season, rules, start))
    part = _cpu(lambda: check(month, rules, start))
    paper = certify(season, rules, start, None).json()
    size = f"{len(season.items)} workouts, {len(rules)} rules"
    limits = (
        (f"check 52 weeks, {size}", whole),
        ("check 4 weeks", part),
        ("certify 52 weeks", _cpu(lambda: certify(season, rules, start, None))),
        ("verify 52 weeks", _cpu(lambda: verify(paper, season, rules, start))),
        (f"conflicts among {len(rules)} rules", _cpu(lambda: conflicts(rules, FIRST))),
    )
    for case, ours in limits:
        yield less_is_better("check", case, ours * 1000, LIMIT * 1000, peer_name="limit", unit="ms")
    yield less_is_better("check", "52 weeks to 4 weeks", whole / part, 13.0, peer_name="as many times", unit="x")


def rules_of(weeks: int) -> tuple[Rule, ...]:
    """Two events with their tapers, every default and what packs say beside them, up to forty."""
    last = FIRST + timedelta(weeks=weeks)
    events = [
        Rule("a", Event("A", last - timedelta(days=8), Priority.A, Sport.RUNNING)),
        Rule("b", Event("B", last - timedelta(weeks=20), Priority.B, Sport.CYCLING)),
        Rule("taper", Taper("B", 7, 30)),
    ]
    found = [*events, *defaults_for(events)]
    found += [rule for pack in PACKS for rule in pack.rules_from(FIRST)]
    return tuple(found[:RULES])


def start_of() -> Start:
    done = tuple(
        Done(FIRST - timedelta(days=back), _SPORTS[back % 3], 60, 55.0, hard=back % 4 == 0) for back in range(1, 43)
    )
    return Start(FIRST - timedelta(days=1), 55.0, 60.0, done=done)


def plan_of(weeks: int) -> Plan:
    rng = random.Random(7)
    items = []
    for number in range(weeks * 8):
        day = FIRST + timedelta(days=number // 8 * 7 + number % 8 * 6 // 7)
        sport, minutes = _SPORTS[number % 4], rng.randrange(30, 150)
        role = (Role.EASY, Role.HARD, Role.LONG, Role.STRENGTH)[number % 4]
        dose = Dose(minutes, minutes * 0.9, minutes * 0.8, minutes * 0.1, minutes * 0.1)
        items.append(
            Planned(f"w{number}", day, sport, role, "x", dose, 360 + number % 2 * 600, template=f"t{number % 30}")
        )
    spans = [
        PhaseSpan(Phase.BASE, FIRST + timedelta(weeks=w), FIRST + timedelta(weeks=w, days=6)) for w in range(weeks)
    ]
    return Plan("season", FIRST, FIRST + timedelta(weeks=weeks, days=-1), tuple(items), tuple(spans))


def _cpu(deed: Callable[[], object]) -> float:
    deed()
    found = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        deed()
        found.append(time.process_time() - begun)
    return median(found)
