"""A rule as one sentence an athlete would say, in Korean and English: its parameters, where it holds, how strongly."""

from datetime import date
from typing import Final

from domestique.locales import Language, say
from domestique.model import rule as r
from domestique.model.sport import Sport
from domestique.planning.rules import phrases as p

_WISHES: Final = ((34, "light"), (67, "middle"), (101, "strong"))


def say_rule(rule: r.Rule, language: Language) -> str:
    text = _core(rule.params, language)
    if rule.weight is not None and not isinstance(rule.params, r.Preference):
        text = say(language, "rules.soft.rule", rule=text)
    where = _scope(rule.scope, language)
    if where:
        text = say(language, "rules.where", where=where, rule=text)
    if rule.weight is not None:
        strength = next(word for below, word in _WISHES if rule.weight < below or below == 101)
        strength = say(language, f"rules.soft.{strength}")
        text = say(language, "rules.soft.weight", rule=text, strength=strength, weight=rule.weight)
    return p.finished(text)


def say_kind(slug: str, language: Language) -> str:
    return say(language, f"rules.kind.{slug}")


def _scope(scope: r.Scope, language: Language) -> str:
    parts: list[str] = []
    if scope.first is not None and scope.last is not None:
        parts.append(say(language, "rules.scope.days", days=p.days(r.Days(scope.first, scope.last), language)))
    elif scope.first is not None:
        parts.append(say(language, "rules.scope.from", day=p.day(scope.first, language)))
    elif scope.last is not None:
        parts.append(say(language, "rules.scope.to", day=p.day(scope.last, language)))
    if scope.phase is not None:
        parts.append(say(language, f"rules.scope.{scope.phase}"))
    if scope.weekdays:
        parts.append(say(language, "rules.scope.weekdays", days=p.weekdays(scope.weekdays, language)))
    return say(language, "rules.comma").join(parts)


def _core(params: r.Params, lang: Language) -> str:
    match params:
        case r.MaxTime():
            return _time("max_time", params.per, params.minutes, params.sports, lang)
        case r.MinTime():
            return _time("min_time", r.Per.WEEK, params.minutes, params.sports, lang)
        case r.Availability():
            return _availability(params, lang)
        case r.Unavailable():
            when = [p.days(one, lang) for one in params.dates]
            when += [say(lang, "rules.every", days=p.weekdays(params.weekdays, lang))] if params.weekdays else []
            return _sports("unavailable", params.sports, lang, when=p.several(when, lang))
        case r.RestDay():
            return _rest(params, lang)
        case r.SessionCount():
            return _count(params, lang)
        case r.PinnedSession():
            return _pinned(params, lang)
        case r.HardSpacing():
            return _sports("hard_spacing", params.sports, lang, count=params.min_days_between)
        case r.MaxHard():
            if params.most == 0:
                return _sports("no_hard", params.sports, lang)
            return _sports("max_hard", params.sports, lang, count=params.most)
        case r.RampCap():
            return _ramp(params, lang)
        case r.Deload():
            share = p.number(round(100 * params.max_load_fraction, 1))
            text = say(lang, "rules.say.deload.rule", count=params.every_weeks, share=share)
            return text + (say(lang, "rules.say.deload.keep") if params.keep_intensity else "")
        case r.IntensityDistribution():
            return _distribution(params, lang)
        case r.Separation():
            a, b = p.one_workout(params.a, lang), p.one_workout(params.b, lang)
            return say(lang, f"rules.say.separation.{params.order}", a=a, b=b, hours=p.hours(params.min_hours, lang))
        case r.Event():
            return _event(params, lang)
        case r.Taper():
            key = params.event if params.event in ("A", "B") else "named"
            what = say(lang, f"rules.say.taper.before.{key}", name=params.event)
            share = p.number(params.volume_reduction_pct)
            text = say(lang, f"rules.say.taper.{params.shape}", event=what, count=params.days, share=share)
            return text + (say(lang, "rules.say.taper.keep") if params.keep_intensity else "")
        case r.FormTarget():
            return _form(params, lang)
        case r.LoadBounds():
            return _load(params, lang)
        case r.Equipment():
            return _equipment(params, lang)
        case r.InjuryLimit():
            return _injury(params, lang)
        case r.Preference():
            return _preference(params, lang)
        case r.Variety():
            return say(lang, "rules.say.variety", count=params.same_template_max)
        case r.NoSportAfter():
            first, then = p.one_workout(params.first, lang), p.kind_of_workout(params.then, lang)
            if params.days == 1:
                return say(lang, "rules.say.no_sport_after.next", first=first, then=then)
            return say(lang, "rules.say.no_sport_after.days", first=first, then=then, count=params.days)


def _sports(key: str, sports: tuple[Sport, ...], lang: Language, **slots: object) -> str:
    if not sports:
        return say(lang, f"rules.say.{key}.all", **slots)
    return say(lang, f"rules.say.{key}.some", sports=p.training(sports, lang), **slots)


def _time(key: str, per: r.Per, minutes: int, sports: tuple[Sport, ...], lang: Language) -> str:
    if minutes == 0 and key == "max_time":
        return _sports("no_time", sports, lang)
    return _sports(f"{key}.{per}", sports, lang, time=p.length(minutes, lang))


def _rest(params: r.RestDay, lang: Language) -> str:
    parts: list[str] = []
    if params.weekdays:
        parts.append(say(lang, "rules.say.rest_day.on", days=p.weekdays(params.weekdays, lang)))
    if params.min_per_week is not None:
        parts.append(say(lang, "rules.say.rest_day.a_week", count=params.min_per_week))
    return say(lang, "rules.and_then").join(parts)


def _availability(params: r.Availability, lang: Language) -> str:
    open_at: dict[tuple[tuple[int, int], ...], list[r.Weekday]] = {}
    for weekday in r.WEEK:
        there = tuple(sorted((one.start, one.end) for one in params.windows if one.weekday is weekday))
        if there:
            open_at.setdefault(there, []).append(weekday)
    parts = [
        say(
            lang,
            f"rules.say.availability.{'every' if len(days) == len(r.WEEK) else 'on'}",
            days=p.weekdays(days, lang),
            times=p.several([_window(start, end, lang) for start, end in there], lang),
        )
        for there, days in open_at.items()
    ]
    text = say(lang, "rules.say.availability.rule", windows=say(lang, "rules.comma").join(parts))
    if params.max_sessions is not None:
        text += say(lang, "rules.say.availability.sessions", count=params.max_sessions)
    return text


def _window(start: int, end: int, lang: Language) -> str:
    if start == 0 and end == 1_440:
        return say(lang, "rules.say.availability.all_day")
    return say(lang, "rules.say.availability.window", start=p.clock(start), end=p.clock(end))


def _count(params: r.SessionCount, lang: Language) -> str:
    least, most = params.least, params.most
    if most == 0:
        doing = "any" if params.sport is None else params.sport
        return say(lang, "rules.say.session_count.none", doing=say(lang, f"rules.doing.{doing}"))
    if least is not None and most is not None and least != most:
        doing = p.counted(most, params.sport, lang, least)
        return say(lang, "rules.say.session_count.between", doing=doing)
    key = "exactly" if least == most else "least" if most is None else "most"
    return say(lang, f"rules.say.session_count.{key}", doing=p.counted(most or least or 0, params.sport, lang))


def _pinned(params: r.PinnedSession, lang: Language) -> str:
    what = p.one_workout(r.Selector(params.sport, params.role), lang)
    if params.min_minutes is not None:
        what = say(lang, "rules.say.pinned_session.at_least", what=what, time=p.length(params.min_minutes, lang))
    if params.time is not None:
        what = say(lang, "rules.say.pinned_session.at", what=what, clock=p.clock(params.time))
    day = say(lang, f"rules.weekday.one.{params.weekday}")
    if params.every_weeks == 1:
        return say(lang, "rules.say.pinned_session.weekly", what=what, day=day)
    return say(lang, "rules.say.pinned_session.every", what=what, day=day, count=params.every_weeks)


def _ramp(params: r.RampCap, lang: Language) -> str:
    most: list[str] = []
    if params.max_per_week is not None:
        value = params.max_per_week
        by_time = params.metric is r.RampMetric.MINUTES and value.is_integer()
        told = p.length(int(value), lang) if by_time and value else p.number(value)
        key = "time" if by_time and value else str(params.metric)
        most.append(say(lang, f"rules.say.ramp_cap.by.{key}", value=told))
    if params.max_pct_per_week is not None:
        most.append(say(lang, "rules.percent", value=p.number(params.max_pct_per_week)))
    what = say(lang, f"rules.say.ramp_cap.of.{params.metric}")
    if params.sports and params.metric is not r.RampMetric.CTL:
        what = say(lang, "rules.say.ramp_cap.for", what=what, sports=p.training(params.sports, lang))
    return say(lang, "rules.say.ramp_cap.rule", what=what, most=p.several(most, lang))


def _distribution(params: r.IntensityDistribution, lang: Language) -> str:
    told = (("low", params.low_min_pct), ("mid", params.mid_max_pct), ("high", params.high_max_pct))
    shares = [
        say(lang, f"rules.say.intensity_distribution.{word}", share=p.number(value))
        for word, value in told
        if value is not None
    ]
    window = say(lang, f"rules.say.intensity_distribution.{params.window}")
    by = say(lang, f"rules.say.intensity_distribution.by_{params.by}")
    return say(
        lang,
        "rules.say.intensity_distribution.rule",
        window=window,
        by=by,
        shares=say(lang, "rules.comma").join(shares),
    )


def _event(params: r.Event, lang: Language) -> str:
    slots = {
        "name": params.name,
        "day": p.day(params.date, lang),
        "priority": params.priority,
        "doing": say(lang, f"rules.doing.{params.sport}"),
    }
    text = say(lang, "rules.say.event.rule", **slots)
    if params.duration_min is not None:
        text += say(lang, "rules.say.event.time", time=p.length(params.duration_min, lang))
    if params.expected_load is not None:
        text += say(lang, "rules.say.event.load", load=p.number(params.expected_load))
    return text


def _form(params: r.FormTarget, lang: Language) -> str:
    low, high = params.tsb_min, params.tsb_max
    parts: list[str] = []
    if low is not None and high is not None:
        parts.append(say(lang, "rules.say.form_target.between", low=p.number(low), high=p.number(high)))
    elif low is not None:
        parts.append(say(lang, "rules.say.form_target.least", low=p.number(low)))
    elif high is not None:
        parts.append(say(lang, "rules.say.form_target.most", high=p.number(high)))
    if params.ctl_min is not None:
        parts.append(say(lang, "rules.say.form_target.ctl", ctl=p.number(params.ctl_min)))
    when = _morning(params.at, lang)
    return say(lang, "rules.say.form_target.rule", when=when, what=say(lang, "rules.comma").join(parts))


def _morning(at: date | None, lang: Language) -> str:
    if at is None:
        return say(lang, "rules.say.form_target.at_event")
    return say(lang, "rules.say.form_target.at_day", day=p.day(at, lang))


def _load(params: r.LoadBounds, lang: Language) -> str:
    per = say(lang, f"rules.say.load_bounds.{params.per}")
    what = say(lang, f"rules.say.load_bounds.{params.metric}")
    least, most = params.least, params.most
    parts: list[str] = []
    if least is not None and most is not None:
        slots = {"per": per, "what": what, "least": p.number(least), "most": p.number(most)}
        parts.append(say(lang, "rules.say.load_bounds.between", **slots))
    elif least is not None:
        parts.append(say(lang, "rules.say.load_bounds.least", per=per, what=what, least=p.number(least)))
    elif most is not None:
        parts.append(say(lang, "rules.say.load_bounds.most", per=per, what=what, most=p.number(most)))
    if params.tsb_floor is not None:
        parts.append(say(lang, "rules.say.load_bounds.floor", floor=p.number(params.tsb_floor)))
    return say(lang, "rules.and_then").join(parts)


def _equipment(params: r.Equipment, lang: Language) -> str:
    parts: list[str] = []
    for key, things in (("lack", params.lack), ("have", params.have)):
        if things:
            named = p.several([p.thing(one, lang) for one in things], lang)
            parts.append(say(lang, f"rules.say.equipment.{key}", things=named))
    text = say(lang, "rules.and_then").join(parts)
    when = _scope(params.when, lang)
    return say(lang, "rules.where", where=when, rule=text) if when else text


def _injury(params: r.InjuryLimit, lang: Language) -> str:
    of = p.training(params.sports, lang) if params.sports else say(lang, "rules.doing.any")
    parts: list[str] = []
    if params.forbid_sports:
        parts.append(say(lang, "rules.say.injury_limit.sports", sports=p.training(params.forbid_sports, lang)))
    if params.forbid_tags:
        tags = p.several([p.tag(one, lang) for one in params.forbid_tags], lang)
        parts.append(say(lang, "rules.say.injury_limit.tags", tags=tags))
    if params.max_minutes_per_session is not None:
        time = p.length(params.max_minutes_per_session, lang)
        parts.append(say(lang, "rules.say.injury_limit.session", of=of, time=time))
    share = params.max_pct_per_week
    if share is not None:
        key = "grow" if share > 0 else "stay" if share == 0 else "shrink"
        parts.append(say(lang, f"rules.say.injury_limit.{key}", of=of, share=p.number(abs(share))))
    part = p.body_part(params.body_part, lang)
    text = say(lang, "rules.say.injury_limit.rule", part=part, what=say(lang, "rules.comma").join(parts))
    if params.until is not None:
        text = say(lang, "rules.say.injury_limit.until", rule=text, day=p.day(params.until, lang))
    return text


def _preference(params: r.Preference, lang: Language) -> str:
    parts = []
    for key, selectors in (("like", params.like), ("dislike", params.dislike)):
        if selectors:
            what = p.several([p.one_workout(one, lang) for one in selectors], lang)
            parts.append(say(lang, f"rules.say.preference.{key}", what=what))
    if params.time_of_day is not None:
        parts.append(say(lang, f"rules.say.preference.{params.time_of_day}"))
    return say(lang, "rules.comma").join(parts)
