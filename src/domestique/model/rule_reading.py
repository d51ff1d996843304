"""A rule out of JSON that anybody may have written: all that is wrong is told, each at its place; nothing wrong is
taken half. `errors.field.<reason>` words each reason.
"""

from collections.abc import Callable, Sequence
from typing import Final

from domestique.model import rule as r
from domestique.model.rule_shapes import MOST, Shapes
from domestique.model.workout_reading import Problem


class BadRule(ValueError):
    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(f"{one.place}: {one.reason}" for one in problems))
        self.problems = tuple(problems)


def read_rule(given: object, *, at: str = "rule") -> r.Rule:
    """BadRule with all that is wrong. `id` may be missing: the empty id then, for who gives it one."""
    reading = _Reading()
    rule = reading.rule(given, at)
    if reading.problems or rule is None:
        raise BadRule(reading.problems)
    return rule


def read_params(kind: str, given: object, *, at: str = "params") -> r.Params:
    reading = _Reading()
    params = reading.params(kind, given, at)
    if reading.problems or params is None:
        raise BadRule(reading.problems)
    return params


class _Reading(Shapes):
    def rule(self, given: object, at: str) -> r.Rule | None:
        told = self.fields(given, at, ("id", "version", "kind", "params", "strength", "tier", "scope", "source"))
        if told is None:
            return None
        before = len(self.problems)
        kind = told.get("kind")
        if not isinstance(kind, str) or kind not in r.KINDS:
            self.wrong(f"{at}.kind", "rule_kind", known=", ".join(r.KINDS))
            return None
        params = self.params(kind, told.get("params"), f"{at}.params")
        weight = self.strength(told.get("strength"), f"{at}.strength")
        tier = r.Tier.ATHLETE if told.get("tier") is None else self.word(told, "tier", at, r.Tier)
        scope = self.scope(told.get("scope"), f"{at}.scope")
        source = self.source(told.get("source"), f"{at}.source")
        name = self.text(told, "id", at, needed=False) or ""
        version = 1 if told.get("version") is None else self.whole(told, "version", at, 1, 1_000_000)
        if len(self.problems) > before or params is None or tier is None or version is None:
            return None
        if isinstance(params, r.Preference) and weight is None:
            self.wrong(f"{at}.strength", "rule_preference_hard")
            return None
        return r.Rule(name, params, weight, tier, scope, source, version)

    def params(self, kind: str, given: object, at: str) -> r.Params | None:
        before = len(self.problems)
        found = _READERS[kind](self, given, at)
        return None if len(self.problems) > before else found

    def _max_time(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("per", "minutes", "sports"))
        if told is None:
            return None
        per = self.word(told, "per", at, r.Per)
        if per is r.Per.PHASE:
            self.wrong(f"{at}.per", "rule_word", known="day, week, session")
        minutes = self.whole(told, "minutes", at, 0, 10_080)
        sports = self.sports(told, "sports", at)
        return None if per is None or minutes is None else r.MaxTime(per, minutes, sports)

    def _min_time(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("per", "minutes", "sports"))
        if told is None:
            return None
        self.week(told, at)
        minutes = self.whole(told, "minutes", at, 1, 10_080)
        return None if minutes is None else r.MinTime(minutes, self.sports(told, "sports", at))

    def _availability(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("windows", "max_sessions"))
        if told is None:
            return None
        most = self.whole(told, "max_sessions", at, 0, 10, needed=False)
        given_windows = told.get("windows")
        if not isinstance(given_windows, list) or not given_windows or len(given_windows) > MOST:
            self.wrong(f"{at}.windows", "rule_list", most=MOST)
            return None
        found = [self._window(one, f"{at}.windows.{index}") for index, one in enumerate(given_windows)]
        return r.Availability(tuple(one for one in found if one is not None), most)

    def _window(self, given: object, at: str) -> r.Window | None:
        told = self.fields(given, at, ("weekday", "start", "end"))
        if told is None:
            return None
        weekday = self.word(told, "weekday", at, r.Weekday)
        start, end = self.clock(told.get("start"), f"{at}.start"), self.clock(told.get("end"), f"{at}.end")
        if start is not None and end is not None and end <= start:
            self.wrong(f"{at}.end", "rule_window")
        return None if weekday is None or start is None or end is None else r.Window(weekday, start, end)

    def _unavailable(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("dates", "weekdays", "sports"))
        if told is None:
            return None
        self.some(at, told, "dates", "weekdays")
        dates = told.get("dates") or []
        if not isinstance(dates, list) or len(dates) > 400:
            self.wrong(f"{at}.dates", "rule_list", most=400)
            dates = []
        spans = [self._span(one, f"{at}.dates.{index}") for index, one in enumerate(dates)]
        return r.Unavailable(
            tuple(one for one in spans if one is not None),
            self.weekdays(told, "weekdays", at),
            self.sports(told, "sports", at),
        )

    def _span(self, given: object, at: str) -> r.Days | None:
        if isinstance(given, str):
            day = self.date(given, at)
            return None if day is None else r.Days(day, day)
        told = self.fields(given, at, ("from", "to"))
        if told is None:
            return None
        first, last = self.date(told.get("from"), f"{at}.from"), self.date(told.get("to"), f"{at}.to")
        if first is None or last is None:
            return None
        if last < first:
            self.wrong(f"{at}.to", "rule_backwards")
        return r.Days(first, last)

    def _rest_day(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("weekdays", "min_per_week"))
        if told is None:
            return None
        self.some(at, told, "weekdays", "min_per_week")
        return r.RestDay(self.weekdays(told, "weekdays", at), self.whole(told, "min_per_week", at, 1, 7, needed=False))

    def _session_count(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("sport", "per", "min", "max"))
        if told is None:
            return None
        self.week(told, at)
        self.some(at, told, "min", "max")
        sport = None if told.get("sport", "any") == "any" else self.sport(told, "sport", at)
        least = self.whole(told, "min", at, 0, 30, needed=False)
        most = self.whole(told, "max", at, 0, 30, needed=False)
        if least is not None and most is not None and most < least:
            self.wrong(f"{at}.max", "rule_below_min")
        return r.SessionCount(sport, least, most)

    def _pinned(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("weekday", "sport", "role", "min_minutes", "time", "every_weeks"))
        if told is None:
            return None
        weekday = self.word(told, "weekday", at, r.Weekday)
        sport = self.sport(told, "sport", at)
        role = self.word(told, "role", at, r.Role, r.Role.ANY)
        minutes = self.whole(told, "min_minutes", at, 1, 1_440, needed=False)
        time = None if told.get("time") is None else self.clock(told["time"], f"{at}.time")
        every = self.whole(told, "every_weeks", at, 1, 52, needed=False) or 1
        if weekday is None or sport is None or role is None:
            return None
        return r.PinnedSession(weekday, sport, role, minutes, time, every)

    def _hard_spacing(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("min_days_between", "sports"))
        days = None if told is None else self.whole(told, "min_days_between", at, 1, 14)
        return None if told is None or days is None else r.HardSpacing(days, self.sports(told, "sports", at))

    def _max_hard(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("per", "max", "sports"))
        if told is None:
            return None
        self.week(told, at)
        most = self.whole(told, "max", at, 0, 14)
        return None if most is None else r.MaxHard(most, self.sports(told, "sports", at))

    def _ramp_cap(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("metric", "max_per_week", "max_pct_per_week", "sports"))
        if told is None:
            return None
        self.some(at, told, "max_per_week", "max_pct_per_week")
        metric = self.word(told, "metric", at, r.RampMetric)
        most = self.number(told, "max_per_week", at, 0, 10_000)
        share = self.number(told, "max_pct_per_week", at, 0, 200)
        return None if metric is None else r.RampCap(metric, most, share, self.sports(told, "sports", at))

    def _deload(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("every_weeks", "max_load_fraction", "keep_intensity"))
        if told is None:
            return None
        every = self.whole(told, "every_weeks", at, 2, 12)
        share = self.number(told, "max_load_fraction", at, 0.1, 1)
        keep = self.flag(told, "keep_intensity", at, usual=True)
        return None if every is None else r.Deload(every, 0.7 if share is None else share, keep)

    def _distribution(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("window", "low_min_pct", "mid_max_pct", "high_max_pct", "by"))
        if told is None:
            return None
        self.some(at, told, "low_min_pct", "mid_max_pct", "high_max_pct")
        window = self.word(told, "window", at, r.Per, r.Per.WEEK)
        if window not in (None, r.Per.WEEK, r.Per.PHASE):
            self.wrong(f"{at}.window", "rule_word", known="week, phase")
        by = self.word(told, "by", at, r.Counting, r.Counting.TIME)
        low, mid, high = (
            self.number(told, name, at, 0, 100) for name in ("low_min_pct", "mid_max_pct", "high_max_pct")
        )
        return None if window is None or by is None else r.IntensityDistribution(window, low, mid, high, by)

    def _separation(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("a", "b", "min_hours", "order"))
        if told is None:
            return None
        a, b = self.selector(told.get("a"), f"{at}.a"), self.selector(told.get("b"), f"{at}.b")
        hours = self.number(told, "min_hours", at, 0.5, 168, needed=True)
        order = self.word(told, "order", at, r.Order, r.Order.ANY)
        return None if hours is None or order is None else r.Separation(a, b, hours, order)

    def _event(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("name", "date", "priority", "sport", "expected_load", "duration_min"))
        if told is None:
            return None
        name, day = self.text(told, "name", at), self.date(told.get("date"), f"{at}.date")
        priority = self.word(told, "priority", at, r.Priority)
        sport = self.sport(told, "sport", at)
        load = self.number(told, "expected_load", at, 0, 1_500)
        minutes = self.whole(told, "duration_min", at, 1, 2_880, needed=False)
        if name is None or day is None or priority is None or sport is None:
            return None
        return r.Event(name, day, priority, sport, load, minutes)

    def _taper(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("event", "days", "volume_reduction_pct", "keep_intensity", "shape"))
        if told is None:
            return None
        event = self.text(told, "event", at)
        days = self.whole(told, "days", at, 4, 21)
        share = self.number(told, "volume_reduction_pct", at, 20, 60, needed=True)
        keep = self.flag(told, "keep_intensity", at, usual=True)
        shape = self.word(told, "shape", at, r.Shape, r.Shape.PROGRESSIVE)
        if event is None or days is None or share is None or shape is None:
            return None
        return r.Taper(event, days, share, keep, shape)

    def _form_target(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("at", "tsb_min", "tsb_max", "ctl_min"))
        if told is None:
            return None
        self.some(at, told, "tsb_min", "tsb_max", "ctl_min")
        day = None if told.get("at", "event") == "event" else self.date(told.get("at"), f"{at}.at")
        low, high = self.number(told, "tsb_min", at, -200, 200), self.number(told, "tsb_max", at, -200, 200)
        if low is not None and high is not None and high < low:
            self.wrong(f"{at}.tsb_max", "rule_below_min")
        return r.FormTarget(day, low, high, self.number(told, "ctl_min", at, 0, 300))

    def _load_bounds(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("per", "metric", "min", "max", "tsb_floor"))
        if told is None:
            return None
        self.some(at, told, "min", "max", "tsb_floor")
        per = self.word(told, "per", at, r.Per, r.Per.DAY)
        if per not in (None, r.Per.DAY, r.Per.WEEK):
            self.wrong(f"{at}.per", "rule_word", known="day, week")
        metric = self.word(told, "metric", at, r.LoadMetric, r.LoadMetric.TSS)
        least, most = self.number(told, "min", at, 0, 5_000), self.number(told, "max", at, 0, 5_000)
        if least is not None and most is not None and most < least:
            self.wrong(f"{at}.max", "rule_below_min")
        floor = self.number(told, "tsb_floor", at, -200, 100)
        return None if per is None or metric is None else r.LoadBounds(per, metric, least, most, floor)

    def _equipment(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("have", "lack", "when"))
        if told is None:
            return None
        self.some(at, told, "have", "lack")
        when = self.scope(told.get("when"), f"{at}.when")
        return r.Equipment(self.slugs(told, "have", at), self.slugs(told, "lack", at), when)

    def _injury_limit(self, given: object, at: str) -> r.Params | None:
        names = ("forbid_sports", "forbid_tags", "max_minutes_per_session", "max_pct_per_week")
        told = self.fields(given, at, ("body_part", *names, "until", "sports"))
        if told is None:
            return None
        self.some(at, told, *names)
        part = self.slug(told, "body_part", at)
        until = None if told.get("until") is None else self.date(told["until"], f"{at}.until")
        limit = r.InjuryLimit(
            part or "",
            self.sports(told, "forbid_sports", at),
            self.slugs(told, "forbid_tags", at),
            self.whole(told, "max_minutes_per_session", at, 0, 1_440, needed=False),
            self.number(told, "max_pct_per_week", at, -100, 100),
            until,
            self.sports(told, "sports", at),
        )
        return None if part is None else limit

    def _preference(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("like", "dislike", "time_of_day"))
        if told is None:
            return None
        self.some(at, told, "like", "dislike", "time_of_day")
        when = None if told.get("time_of_day") is None else self.word(told, "time_of_day", at, r.TimeOfDay)
        return r.Preference(self.selectors(told, "like", at), self.selectors(told, "dislike", at), when)

    def _variety(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("same_template_max", "per"))
        if told is None:
            return None
        self.week(told, at)
        most = self.whole(told, "same_template_max", at, 1, 14)
        return None if most is None else r.Variety(most)

    def _no_sport_after(self, given: object, at: str) -> r.Params | None:
        told = self.fields(given, at, ("first", "then", "days"))
        if told is None:
            return None
        first, then = self.selector(told.get("first"), f"{at}.first"), self.selector(told.get("then"), f"{at}.then")
        days = self.whole(told, "days", at, 1, 7)
        return None if days is None else r.NoSportAfter(first, then, days)


_READERS: Final[dict[str, Callable[[_Reading, object, str], r.Params | None]]] = {
    "max_time": _Reading._max_time,
    "min_time": _Reading._min_time,
    "availability": _Reading._availability,
    "unavailable": _Reading._unavailable,
    "rest_day": _Reading._rest_day,
    "session_count": _Reading._session_count,
    "pinned_session": _Reading._pinned,
    "hard_spacing": _Reading._hard_spacing,
    "max_hard": _Reading._max_hard,
    "ramp_cap": _Reading._ramp_cap,
    "deload": _Reading._deload,
    "intensity_distribution": _Reading._distribution,
    "separation": _Reading._separation,
    "event": _Reading._event,
    "taper": _Reading._taper,
    "form_target": _Reading._form_target,
    "load_bounds": _Reading._load_bounds,
    "equipment": _Reading._equipment,
    "injury_limit": _Reading._injury_limit,
    "preference": _Reading._preference,
    "variety": _Reading._variety,
    "no_sport_after": _Reading._no_sport_after,
}
