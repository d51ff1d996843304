"""What holds though nobody said it: a ceiling on growth that is there for safety, tapers for events by their weight,
and a few habits of sound training. An athlete's own rule of the same sort takes the default's place; the ceiling stays.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.packs.pack import FIRM, LIGHT, USUAL, Advice, rule_of
from domestique.planning.rules import Grade

CEILING: Final = Advice(
    r.RampCap(r.RampMetric.CTL, max_per_week=7),
    "Friel (5 to 8 CTL a week about right for most)",
    Grade.PRACTICE,
    weight=None,
    tier=r.Tier.SAFETY,
)
HABITS: Final = (
    Advice(r.RampCap(r.RampMetric.CTL, max_per_week=5), "Friel; coaches (3 to 5)", Grade.PRACTICE, USUAL),
    Advice(r.HardSpacing(1), "coaching practice of 48 h", Grade.PRACTICE, weight=None),
    Advice(r.MaxHard(3), "Seiler 2010 (observed in trained athletes)", Grade.WEAK, weight=None),
    Advice(r.Deload(4), "coaching practice of 3+1 weeks", Grade.PRACTICE, USUAL),
    Advice(
        r.IntensityDistribution(r.Per.WEEK, low_min_pct=75),
        "Rosenblat et al. 2025 (polarised and pyramidal alike overall)",
        Grade.MODERATE,
        USUAL,
    ),
    Advice(
        r.Separation(r.Selector(Sport.STRENGTH), r.Selector(role=r.Role.HARD), 6),
        "Petré et al. 2021; Robineau et al. 2016",
        Grade.MODERATE,
        FIRM,
    ),
    Advice(r.LoadBounds(r.Per.DAY, tsb_floor=-30), "Friel, Coggan (practice)", Grade.PRACTICE, FIRM),
    Advice(r.RestDay(min_per_week=1), "Foster 1998 (observed)", Grade.PRACTICE, USUAL),
    Advice(r.Variety(2), "coaching practice", Grade.PRACTICE, LIGHT),
)
_TAPERS: Final = "Bosquet et al. 2007 (27 studies); Wang et al. 2023 (14 studies)"
TAPERS: Final = {
    r.Priority.A: Advice(r.Taper("A", 14, 45), _TAPERS, Grade.STRONG, weight=None),
    r.Priority.B: Advice(
        r.Taper("B", 6, 30, shape=r.Shape.STEP),
        "coaching practice, after Bosquet et al. 2007",
        Grade.PRACTICE,
        weight=None,
    ),
}
FORM: Final = Advice(r.FormTarget(tsb_min=5, tsb_max=25), "Friel (+5 to +25 on the day)", Grade.PRACTICE, FIRM)
_FIRST: Final = date(2000, 1, 1)
"""No default passes, so it says nothing."""


def defaults_for(rules: Sequence[r.Rule]) -> tuple[r.Rule, ...]:
    """The defaults beside these rules (events, the athlete's own, packs), without those they already answer."""
    said = {rule.kind for rule in rules}
    events = [rule.params for rule in rules if isinstance(rule.params, r.Event)]
    found: list[tuple[str, Advice]] = [("ceiling", CEILING)]
    found += [(_kind(one), one) for one in HABITS if _kind(one) not in said]
    found += [(f"taper-{one.params.event}", one) for one in _tapers(events, rules) if isinstance(one.params, r.Taper)]
    if any(event.priority is not r.Priority.C for event in events) and "form_target" not in said:
        found.append(("form", FORM))
    return tuple(rule_of(f"default-{name}", one, "default", _FIRST) for name, one in found)


def _tapers(events: Iterable[r.Event], rules: Sequence[r.Rule]) -> list[Advice]:
    """One for each priority of which an event has no taper of its own."""
    own = {rule.params.event for rule in rules if isinstance(rule.params, r.Taper)}
    wanted = {event.priority for event in events if event.name not in own and str(event.priority) not in own}
    return [advice for priority, advice in TAPERS.items() if priority in wanted]


def _kind(advice: Advice) -> str:
    return r.Rule("", advice.params).kind
