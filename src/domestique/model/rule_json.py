"""A rule as JSON, in the words of the published schema: sports are `bike run swim strength walk …`, times are HH:MM,
days ISO 8601. Reading it is rule_reading.py. What is written reads back equal.
"""

from typing import Any, Final

from domestique.model import rule as r
from domestique.model.sport import Sport

JsonObject = dict[str, Any]

SPORT_WORDS: Final[dict[Sport, str]] = {
    Sport.CYCLING: "bike",
    Sport.RUNNING: "run",
    Sport.SWIMMING: "swim",
    Sport.STRENGTH: "strength",
    Sport.WALKING: "walk",
    Sport.HIKING: "hike",
    Sport.ROWING: "row",
    Sport.SKIING: "ski",
    Sport.MULTISPORT: "multisport",
    Sport.OTHER: "other",
}
"""Transition is no sport one plans."""


def rule_json(rule: r.Rule) -> JsonObject:
    told: JsonObject = {
        "id": rule.id,
        "version": rule.version,
        "kind": rule.kind,
        "params": params_json(rule.params),
        "strength": "hard" if rule.weight is None else {"soft": rule.weight},
        "tier": str(rule.tier),
    }
    scope = _scope(rule.scope)
    if scope:
        told["scope"] = scope
    source = {name: getattr(rule.source, name) for name in ("text", "lang", "by", "at")}
    if any(source.values()):
        told["source"] = {name: value for name, value in source.items() if value}
    return told


def params_json(params: r.Params) -> JsonObject:
    told = _params(params)
    return {name: value for name, value in told.items() if value is not None and value != []}


def _params(params: r.Params) -> JsonObject:
    match params:
        case r.MaxTime():
            return {"per": str(params.per), "minutes": params.minutes, "sports": _sports(params.sports)}
        case r.MinTime():
            return {"per": "week", "minutes": params.minutes, "sports": _sports(params.sports)}
        case r.Availability():
            windows = [
                {"weekday": str(one.weekday), "start": clock(one.start), "end": clock(one.end)}
                for one in params.windows
            ]
            return {"windows": windows, "max_sessions": params.max_sessions}
        case r.Unavailable():
            return {
                "dates": [_days(one) for one in params.dates],
                "weekdays": _words(params.weekdays),
                "sports": _sports(params.sports),
            }
        case r.RestDay():
            return {"weekdays": _words(params.weekdays), "min_per_week": params.min_per_week}
        case r.SessionCount():
            sport = "any" if params.sport is None else SPORT_WORDS[params.sport]
            return {"sport": sport, "per": "week", "min": params.least, "max": params.most}
        case r.PinnedSession():
            return {
                "weekday": str(params.weekday),
                "sport": SPORT_WORDS[params.sport],
                "role": str(params.role),
                "min_minutes": params.min_minutes,
                "time": None if params.time is None else clock(params.time),
                "every_weeks": None if params.every_weeks == 1 else params.every_weeks,
            }
        case r.HardSpacing():
            return {"min_days_between": params.min_days_between, "sports": _sports(params.sports)}
        case r.MaxHard():
            return {"per": "week", "max": params.most, "sports": _sports(params.sports)}
        case r.RampCap():
            return {
                "metric": str(params.metric),
                "max_per_week": params.max_per_week,
                "max_pct_per_week": params.max_pct_per_week,
                "sports": _sports(params.sports),
            }
        case r.Deload():
            return {
                "every_weeks": params.every_weeks,
                "max_load_fraction": params.max_load_fraction,
                "keep_intensity": params.keep_intensity,
            }
        case r.IntensityDistribution():
            return {
                "window": str(params.window),
                "low_min_pct": params.low_min_pct,
                "mid_max_pct": params.mid_max_pct,
                "high_max_pct": params.high_max_pct,
                "by": str(params.by),
            }
        case r.Separation():
            return {
                "a": selector_json(params.a),
                "b": selector_json(params.b),
                "min_hours": params.min_hours,
                "order": str(params.order),
            }
        case r.Event():
            return {
                "name": params.name,
                "date": params.date.isoformat(),
                "priority": str(params.priority),
                "sport": SPORT_WORDS[params.sport],
                "expected_load": params.expected_load,
                "duration_min": params.duration_min,
            }
        case r.Taper():
            return {
                "event": params.event,
                "days": params.days,
                "volume_reduction_pct": params.volume_reduction_pct,
                "keep_intensity": params.keep_intensity,
                "shape": str(params.shape),
            }
        case r.FormTarget():
            return {
                "at": "event" if params.at is None else params.at.isoformat(),
                "tsb_min": params.tsb_min,
                "tsb_max": params.tsb_max,
                "ctl_min": params.ctl_min,
            }
        case r.LoadBounds():
            return {
                "per": str(params.per),
                "metric": str(params.metric),
                "min": params.least,
                "max": params.most,
                "tsb_floor": params.tsb_floor,
            }
        case r.Equipment():
            return {"have": list(params.have), "lack": list(params.lack), "when": _scope(params.when) or None}
        case r.InjuryLimit():
            return {
                "body_part": params.body_part,
                "forbid_sports": _sports(params.forbid_sports),
                "forbid_tags": list(params.forbid_tags),
                "max_minutes_per_session": params.max_minutes_per_session,
                "max_pct_per_week": params.max_pct_per_week,
                "until": None if params.until is None else params.until.isoformat(),
                "sports": _sports(params.sports),
            }
        case r.Preference():
            return {
                "like": [selector_json(one) for one in params.like],
                "dislike": [selector_json(one) for one in params.dislike],
                "time_of_day": None if params.time_of_day is None else str(params.time_of_day),
            }
        case r.Variety():
            return {"same_template_max": params.same_template_max, "per": "week"}
        case r.NoSportAfter():
            return {"first": selector_json(params.first), "then": selector_json(params.then), "days": params.days}


def selector_json(selector: r.Selector) -> JsonObject:
    told: JsonObject = {}
    if selector.sport is not None:
        told["sport"] = SPORT_WORDS[selector.sport]
    if selector.role is not None:
        told["role"] = str(selector.role)
    if selector.tags:
        told["tags"] = list(selector.tags)
    if selector.weekdays:
        told["weekdays"] = _words(selector.weekdays)
    return told


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _days(days: r.Days) -> object:
    if days.first == days.last:
        return days.first.isoformat()
    return {"from": days.first.isoformat(), "to": days.last.isoformat()}


def _sports(sports: tuple[Sport, ...]) -> list[str]:
    return [SPORT_WORDS[sport] for sport in sports]


def _words(words: tuple[r.Weekday, ...]) -> list[str]:
    return [str(word) for word in words]


def _scope(scope: r.Scope) -> JsonObject:
    told: JsonObject = {}
    if scope.first is not None:
        told["from"] = scope.first.isoformat()
    if scope.last is not None:
        told["to"] = scope.last.isoformat()
    if scope.weekdays:
        told["weekdays"] = _words(scope.weekdays)
    if scope.phase is not None:
        told["phase"] = str(scope.phase)
    return told
