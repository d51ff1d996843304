"""One rule of every kind, to begin from."""

from collections.abc import Mapping
from typing import Any, Final

from domestique.model.rule import Rule
from domestique.model.rule_reading import read_rule

_WRITTEN: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("max_time", {"per": "week", "minutes": 600, "sports": ["bike", "run"]}),
    ("min_time", {"per": "week", "minutes": 240}),
    ("availability", {"windows": [{"weekday": "mon", "start": "06:00", "end": "24:00"}], "max_sessions": 2}),
    (
        "unavailable",
        {"dates": ["2026-12-25", {"from": "2026-12-28", "to": "2027-01-02"}], "weekdays": ["wed"], "sports": ["swim"]},
    ),
    ("rest_day", {"weekdays": ["mon"], "min_per_week": 1}),
    ("session_count", {"sport": "any", "per": "week", "min": 3, "max": 6}),
    (
        "pinned_session",
        {
            "weekday": "sun",
            "sport": "bike",
            "role": "long",
            "min_minutes": 180,
            "time": "08:30",
            "every_weeks": 2,
        },
    ),
    ("hard_spacing", {"min_days_between": 1}),
    ("max_hard", {"per": "week", "max": 3}),
    ("ramp_cap", {"metric": "ctl", "max_per_week": 5}),
    ("deload", {"every_weeks": 4, "max_load_fraction": 0.7, "keep_intensity": True}),
    ("intensity_distribution", {"window": "week", "low_min_pct": 80, "by": "time"}),
    (
        "separation",
        {"a": {"sport": "strength"}, "b": {"role": "hard"}, "min_hours": 6, "order": "any"},
    ),
    (
        "event",
        {"name": "서울 마라톤", "date": "2027-03-21", "priority": "A", "sport": "run", "duration_min": 210},
    ),
    (
        "taper",
        {"event": "A", "days": 14, "volume_reduction_pct": 45, "keep_intensity": True, "shape": "progressive"},
    ),
    ("form_target", {"at": "event", "tsb_min": 5, "tsb_max": 20}),
    ("load_bounds", {"per": "day", "metric": "tss", "max": 300, "tsb_floor": -30}),
    ("equipment", {"lack": ["pool"], "when": {"from": "2026-12-24", "to": "2026-12-31"}}),
    ("injury_limit", {"body_part": "knee", "forbid_sports": ["run"], "until": "2026-11-30"}),
    ("preference", {"like": [{"role": "hard", "weekdays": ["tue", "thu"]}], "time_of_day": "am"}),
    ("variety", {"same_template_max": 2, "per": "week"}),
    (
        "no_sport_after",
        {"first": {"sport": "strength", "tags": ["legs"]}, "then": {"sport": "run", "role": "long"}, "days": 1},
    ),
)


EXAMPLES: Final[Mapping[str, Rule]] = {
    kind: read_rule({"kind": kind, "params": params, "strength": {"soft": 20} if kind == "preference" else "hard"})
    for kind, params in _WRITTEN
}
