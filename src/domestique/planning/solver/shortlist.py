"""Of a library of hundreds, the few dozen workouts worth weighing in a week: every sport and role keeps its short and
long ones, hard families their next level. Where these do not suffice, the whole library is weighed.
"""

from collections.abc import Iterable, Sequence

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.solver.aim import Aim
from domestique.planning.solver.entry import Work
from domestique.planning.solver.frame import Frame
from domestique.planning.solver.taste import STEP

_MANY = {r.Role.EASY: 5, r.Role.LONG: 4, r.Role.HARD: 6, r.Role.STRENGTH: 4}
_FEW = {r.Role.EASY: 4, r.Role.LONG: 3, r.Role.HARD: 4, r.Role.STRENGTH: 3}
_AHEAD = {r.Role.EASY: 3, r.Role.LONG: 2, r.Role.HARD: 2, r.Role.STRENGTH: 2}
"""of each sport: where there are one or two, where there are more, in the week after the one at hand"""
_BLOCK_WEEKS = 4


def shortlist(
    frame: Frame, works: Iterable[Work], aim: Aim, levels: dict[str, float], number: int, *, ahead: bool = False
) -> tuple[Work, ...]:
    """`number`: of the week, by which families take turns from block to block. `ahead`: only looked at from before."""
    by_kind: dict[tuple[Sport, r.Role | None], list[Work]] = {}
    for work in works:
        by_kind.setdefault((work.sport, work.role), []).append(work)
    found: list[Work] = []
    wanted = wanted_sports(frame)
    counts = _AHEAD if ahead else _MANY if len({*aim.shares, *wanted} - {Sport.STRENGTH}) <= 2 else _FEW
    for (sport, role), several in by_kind.items():
        if role is None or not work_wanted(sport, role, aim, wanted):
            continue
        fitting = [
            w for w in several if w.option is None or not w.option.phases or aim.phase in w.option.phases
        ] or several
        if role is r.Role.HARD:
            found += _families(fitting, levels, number, counts[role], light=aim.light)
        elif role is r.Role.STRENGTH or sport is Sport.STRENGTH:
            block = number // _BLOCK_WEEKS * _BLOCK_WEEKS
            found += _families(fitting, levels, block, counts[r.Role.STRENGTH], light=aim.light)
        else:
            found += _lengths(fitting, counts[role], number)
            if role is r.Role.LONG and sport in aim.longs:
                found += sorted(fitting, key=lambda w: (abs(w.minutes - aim.longs[sport]), w.template or ""))[:2]
    for rule in frame.rules:
        found += _asked_for(rule.params, by_kind)
    return tuple(dict.fromkeys(found))


def spread(works: Sequence[Work], rules: Sequence[r.Rule]) -> tuple[Work, ...]:
    """A few of every kind, the shortest and longest, lightest and heaviest among them: enough to show what can be."""
    by_kind: dict[tuple[Sport, r.Role | None], list[Work]] = {}
    for work in works:
        by_kind.setdefault((work.sport, work.role), []).append(work)
    found: list[Work] = []
    for several in by_kind.values():
        tags = {tag: work for work in several for tag in work.tags}
        for name in ("minutes", "load", "rate"):
            ordered = sorted(several, key=lambda w: (_measures(w)[name], w.template or "", w.level or 0))
            found += [ordered[0], ordered[len(ordered) // 2], ordered[-1]]
        found += list(tags.values())[:6]
    for rule in rules:
        found += _asked_for(rule.params, by_kind)
    return tuple(dict.fromkeys(found))


def _measures(work: Work) -> dict[str, float]:
    return {"minutes": work.minutes, "load": work.load, "rate": work.load / max(1, work.minutes)}


def wanted_sports(frame: Frame) -> set[Sport]:
    """Sports that some rule names a floor for."""
    found: set[Sport] = set()
    for rule in frame.rules:
        match rule.params:
            case r.SessionCount() if rule.params.least and rule.params.sport is not None:
                found.add(rule.params.sport)
            case r.MinTime():
                found.update(rule.params.sports)
            case r.PinnedSession():
                found.add(rule.params.sport)
            case r.Preference():
                found.update(one.sport for one in rule.params.like if one.sport is not None)
            case _:
                continue
    return found


def work_wanted(sport: Sport, role: r.Role | None, aim: Aim, wanted: set[Sport]) -> bool:
    if role is r.Role.STRENGTH or sport is Sport.STRENGTH:
        return aim.strength > 0 or sport in wanted
    return aim.shares.get(sport, 0.0) > 0 or sport in wanted


def _lengths(works: Sequence[Work], count: int, number: int) -> list[Work]:
    """Spread over the lengths, another template of a length each week."""
    by_length: dict[int, list[Work]] = {}
    for work in works:
        by_length.setdefault(work.minutes, []).append(work)
    lengths = sorted(by_length)
    if len(lengths) > count:
        lengths = [lengths[round(i * (len(lengths) - 1) / (count - 1))] for i in range(count)]
    found = []
    for length in lengths:
        same = sorted(by_length[length], key=lambda w: (w.template or "", w.level or 0))
        found.append(same[number % len(same)])
    return found


def _families(works: Sequence[Work], levels: dict[str, float], number: int, count: int, *, light: bool) -> list[Work]:
    """The same few families for a block, each at the level that is due and the ones beside it."""
    by_family: dict[str, dict[str, list[Work]]] = {}
    for work in works:
        by_family.setdefault(work.family or work.template or "", {}).setdefault(work.template or "", []).append(work)
    names = sorted(by_family)
    shift = number // _BLOCK_WEEKS * max(1, count // 2) % len(names)
    found = []
    for name in (names[shift:] + names[:shift])[:count]:
        templates = by_family[name]
        template = sorted(templates)[number % len(templates)]
        several = [work for same in templates.values() for work in same]
        loads = sorted(work.load for work in several)
        due = levels[name] * (1.0 if light else STEP) if name in levels else loads[len(loads) // 3]
        near = sorted(
            several, key=lambda w: (abs(w.load - due) + (0.0 if w.template == template else 4.0), w.template or "")
        )
        found += near[:2]
    return found


def _asked_for(params: r.Params, by_kind: dict[tuple[Sport, r.Role | None], list[Work]]) -> list[Work]:
    """What a rule names must be among them: the shortest that is long enough, and something with the tags."""
    if isinstance(params, r.PinnedSession):
        roles = [role for sport, role in by_kind if sport is params.sport and params.role in (r.Role.ANY, role)]
        fitting = [w for role in roles for w in by_kind[params.sport, role] if w.minutes >= (params.min_minutes or 0)]
        return sorted(fitting, key=lambda w: (w.minutes, w.load, w.template or ""))[:2]
    if isinstance(params, r.Preference):
        found = []
        for like in params.like:
            tagged = [
                w
                for several in by_kind.values()
                for w in several
                if like.tags and set(like.tags) <= {*w.tags, *w.needs}
            ]
            found += [w for w in tagged if like.sport in (None, w.sport)][:2]
        return found
    return []
