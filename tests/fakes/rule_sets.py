"""Random athletes with random rules, of every kind: what the solver is tried on by the hundred, and in the bench by the
ten thousand. The same number gives the same request.
"""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from domestique.model import rule as r
from domestique.model.plan import Done, Start
from domestique.model.sport import Sport
from domestique.planning.request import Request
from tests.fakes.options import options

_SPORTS = (Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING)
_MIXES = ((Sport.CYCLING,), (Sport.RUNNING,), (Sport.CYCLING, Sport.RUNNING), _SPORTS)
_ROLES = (r.Role.EASY, r.Role.LONG, r.Role.HARD)


def request_of(number: int, *, weeks: int | None = None, seconds: float = 60.0) -> Request:
    chance = Random(number)
    sports = chance.choice(_MIXES)
    first = date(2026, 11, 23) + timedelta(days=chance.choice((0, 0, 0, 2, 5)))
    span = weeks or chance.choice((1, 2, 2, 3, 4))
    last = first - timedelta(days=first.weekday()) + timedelta(days=7 * span - 1)
    ctl = chance.choice((0.0, 12.0, 30.0, 50.0, 75.0))
    behind = Random(-1 - number).choice((0, 0, 0, 0, 0, 2, 4, 9)) if span > 1 or weeks is None else 0
    now = min(first + timedelta(days=behind), last)
    start = Start(
        now - timedelta(days=1), ctl, ctl * chance.choice((0.8, 1.0, 1.3)), done=_done(chance, now, ctl, sports)
    )
    detail = last if chance.random() < 0.8 else first + timedelta(days=chance.randrange(7 * span))
    season = last + timedelta(days=7 * chance.choice((0, 0, 4)))
    rules = tuple(_rules(chance, first, min(detail, last), sports))
    return Request(
        f"plan {number}", first, season, start, rules, options(*sports, levels=chance.choice((2, 3))),
        min(detail, last), seconds=seconds,
    )  # fmt: skip


def passing_of(number: int, *, weeks: int | None = None) -> Request:
    """The same, with a fixed workout or two and limits that hold for some days: back from an illness, tired, hurt."""
    request, chance = request_of(number, weeks=weeks), Random(f"passing {number}")
    sports = tuple(sorted({one.sport for one in request.options} - {Sport.STRENGTH}))
    last = request.detail_to or request.last
    kinds = ("pinned_session", "pinned_session", "injury_limit", "max_time", "max_hard")
    rules = [rule for rule in request.rules if rule.kind not in kinds]
    for at, kind in enumerate(kinds):
        params = _params(kind, chance, request.first, last, sports)
        if isinstance(params, r.InjuryLimit):
            most, part = chance.choice((30, 45, 60)), chance.choice(("illness", "fatigue", "knee"))
            params = r.InjuryLimit(part, (), (), most, None, params.until, params.sports)
        if isinstance(params, r.MaxHard):
            params = r.MaxHard(chance.choice((0, 0, 1)), params.sports)
        begin = _day(chance, request.first, last)
        scope = r.EVERYWHERE if at < 2 else r.Scope(begin, begin + timedelta(days=chance.choice((2, 6, 10))))
        tier = r.Tier.SAFETY if kind == "injury_limit" else r.Tier.ATHLETE
        rules.append(r.Rule(f"{kind}-p{at}", params, None, tier, scope))
    return replace(request, rules=tuple(rules))


def _done(chance: Random, first: date, ctl: float, sports: tuple[Sport, ...]) -> tuple[Done, ...]:
    if chance.random() < 0.3:
        return ()
    found = []
    for back in range(1, 29):
        if chance.random() < 0.6 and ctl:
            load = round(ctl * chance.uniform(0.5, 2.5), 1)
            minutes = max(20, round(load))
            found.append(
                Done(
                    first - timedelta(days=back), chance.choice(sports), minutes, load, hard=chance.random() < 0.25,
                    metres=chance.choice((None, minutes * 200.0)), start=chance.choice((None, 480, 1110)),
                )
            )  # fmt: skip
    return tuple(found)


def _rules(chance: Random, first: date, last: date, sports: tuple[Sport, ...]) -> list[r.Rule]:
    kinds = chance.sample(sorted(r.KINDS), chance.choice((2, 4, 6, 8, 11)))
    if {"taper", "form_target"} & set(kinds) and chance.random() < 0.8:
        kinds.append("event")
    found = []
    for number, kind in enumerate(dict.fromkeys(kinds)):
        params = _params(kind, chance, first, last, sports)
        soft = kind == "preference" or chance.random() < 0.2
        tier = (
            r.Tier.SAFETY if kind == "injury_limit" else chance.choice((r.Tier.ATHLETE, r.Tier.ATHLETE, r.Tier.SCIENCE))
        )
        found.append(
            r.Rule(
                f"{kind}-{number}",
                params,
                chance.choice((5, 30, 90)) if soft else None,
                tier,
                _scope(kind, chance, first, last),
            )
        )
    return found


def _scope(kind: str, chance: Random, first: date, last: date) -> r.Scope:
    drawn = chance.random()
    if drawn < 0.8 or kind in ("event", "form_target"):
        return r.EVERYWHERE
    if drawn < 0.88:
        begin = _day(chance, first, last)
        return r.Scope(begin, max(begin, _day(chance, first, last)))
    if drawn < 0.92:
        return r.Scope(first=_day(chance, first, last))
    return (
        r.Scope(weekdays=tuple(chance.sample(r.WEEK, 3)))
        if drawn < 0.96
        else r.Scope(phase=chance.choice(tuple(r.Phase)))
    )


def _day(chance: Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randrange((last - first).days + 1))


def _some(chance: Random, sports: tuple[Sport, ...]) -> tuple[Sport, ...]:
    return () if chance.random() < 0.6 else (chance.choice((*sports, Sport.STRENGTH)),)


def _selector(chance: Random, sports: tuple[Sport, ...]) -> r.Selector:
    sport = chance.choice((None, *sports, Sport.STRENGTH))
    role = None if sport is Sport.STRENGTH else chance.choice((None, *_ROLES))
    if sport is None and role is None:
        role = r.Role.HARD
    return r.Selector(sport, role)


def _params(kind: str, chance: Random, first: date, last: date, sports: tuple[Sport, ...]) -> r.Params:
    day = _day(chance, first, last)
    match kind:
        case "max_time":
            per = chance.choice((r.Per.SESSION, r.Per.DAY, r.Per.WEEK))
            usual = {r.Per.SESSION: (30, 60, 120), r.Per.DAY: (45, 90, 180), r.Per.WEEK: (0, 120, 300, 480, 900)}
            return r.MaxTime(per, chance.choice(usual[per]), _some(chance, sports))
        case "min_time":
            return r.MinTime(chance.choice((30, 90, 180, 360, 600)), _some(chance, sports))
        case "availability":
            named = chance.sample(r.WEEK, chance.choice((3, 5, 7)))
            windows = tuple(
                r.Window(one, begin := chance.choice((360, 720, 1080)), begin + chance.choice((45, 90, 150, 300)))
                for one in named
            )
            return r.Availability(windows, chance.choice((None, None, 1, 2)))
        case "unavailable":
            dates = (r.Days(day, min(last, day + timedelta(days=chance.randrange(4)))),)
            if chance.random() < 0.6:
                return r.Unavailable(dates, (), _some(chance, sports))
            return r.Unavailable((), tuple(chance.sample(r.WEEK, 2)), _some(chance, sports))
        case "rest_day":
            if chance.random() < 0.5:
                return r.RestDay(tuple(chance.sample(r.WEEK, chance.choice((1, 2, 4)))))
            return r.RestDay((), chance.choice((1, 2, 3)))
        case "session_count":
            sport = chance.choice((None, *sports, Sport.STRENGTH))
            least = chance.choice((None, 1, 2, 3, 5))
            return r.SessionCount(
                sport, least, None if least and chance.random() < 0.5 else (least or 0) + chance.choice((0, 1, 3))
            )
        case "pinned_session":
            sport, role = chance.choice(sports), chance.choice((r.Role.ANY, *_ROLES))
            least, at = chance.choice((None, 45, 90, 150)), chance.choice((None, None, 420, 1110))
            return r.PinnedSession(chance.choice(r.WEEK), sport, role, least, at, chance.choice((1, 1, 2)))
        case "hard_spacing":
            return r.HardSpacing(chance.choice((1, 1, 2, 3)), _some(chance, sports))
        case "max_hard":
            return r.MaxHard(chance.choice((0, 1, 2, 3)), _some(chance, sports))
        case _:
            return _more(kind, chance, first, last, sports)


def _more(kind: str, chance: Random, first: date, last: date, sports: tuple[Sport, ...]) -> r.Params:
    day = _day(chance, first, last)
    match kind:
        case "ramp_cap":
            metric = chance.choice(tuple(r.RampMetric))
            if metric is r.RampMetric.CTL:
                return r.RampCap(metric, chance.choice((2, 5, 7)))
            return r.RampCap(metric, chance.choice((None, 60)), chance.choice((5, 10, 25)), _some(chance, sports))
        case "deload":
            return r.Deload(chance.choice((2, 3, 4)), chance.choice((0.5, 0.7, 0.8)))
        case "intensity_distribution":
            window = chance.choice((r.Per.WEEK, r.Per.WEEK, r.Per.PHASE))
            low, mid, high = chance.choice(
                ((80, None, None), (60, None, None), (75, 15, None), (None, 20, 10), (None, None, 5))
            )
            return r.IntensityDistribution(window, low, mid, high, chance.choice(tuple(r.Counting)))
        case "separation":
            order, hours = chance.choice(tuple(r.Order)), chance.choice((3, 6, 24, 48))
            return r.Separation(_selector(chance, sports), _selector(chance, sports), hours, order)
        case "event":
            when = chance.choice((last, day, day + timedelta(days=10)))
            return r.Event(
                "Race", when, chance.choice(tuple(r.Priority)), chance.choice(sports), chance.choice((None, 150)), 90
            )
        case "taper":
            return r.Taper(
                chance.choice(("A", "B", "Race")),
                chance.choice((4, 7, 14)),
                chance.choice((20, 40, 60)),
                True,
                chance.choice(tuple(r.Shape)),
            )
        case "form_target":
            at = chance.choice((None, day))
            return chance.choice(
                (
                    r.FormTarget(at, -20, 30),
                    r.FormTarget(at, 0, None),
                    r.FormTarget(at, None, 10),
                    r.FormTarget(at, None, None, 20),
                )
            )
        case "load_bounds":
            if chance.random() < 0.4:
                return r.LoadBounds(
                    r.Per.DAY, r.LoadMetric.TSS, chance.choice((None, 30)), chance.choice((60, 120, 200))
                )
            if chance.random() < 0.5:
                return r.LoadBounds(
                    r.Per.WEEK, r.LoadMetric.TSS, chance.choice((None, 100, 250)), chance.choice((300, 500))
                )
            return r.LoadBounds(r.Per.DAY, tsb_floor=chance.choice((-40, -25, -10)))
        case "equipment":
            return r.Equipment((), chance.choice((("pool",), ("gym",), ("gym", "pool"))))
        case "injury_limit":
            until = chance.choice((None, day))
            if chance.random() < 0.5:
                return r.InjuryLimit("knee", (chance.choice(sports),), (), None, None, until)
            return r.InjuryLimit(
                "knee",
                (),
                ("vo2max",),
                chance.choice((None, 60)),
                chance.choice((None, 10, 20)),
                until,
                _some(chance, sports),
            )
        case "preference":
            like = (r.Selector(chance.choice(sports), chance.choice(_ROLES), (), (chance.choice(r.WEEK),)),)
            return r.Preference(like, (), chance.choice((None, *r.TimeOfDay)))
        case "variety":
            return r.Variety(chance.choice((1, 2, 3)))
        case _:
            return r.NoSportAfter(_selector(chance, sports), _selector(chance, sports), chance.choice((1, 2)))
