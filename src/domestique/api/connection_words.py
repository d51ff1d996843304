"""How a connection stands, as one would say it to the athlete. What has no words here keeps its own name."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from domestique.locales import Language, knows, say
from domestique.services.read_connections import ConnectionView
from domestique.store.sync_runs import SyncRun

LISTS_SESSIONS = ("activities", "workouts")
"""Kinds of which one wants to know how many there are; of the others only that they are read."""


def service_name(language: Language, slug: str) -> str:
    """What rows of a second account are marked with has a number behind its name."""
    plain = re.sub(r"_[0-9]+$", "", slug)
    return _known(language, f"sync.service.{plain}", slug)


def vendor_name(language: Language, service: str, slug: str) -> str:
    """Whom one speaks of: Garmin, whichever way in."""
    return _known(language, f"sync.vendor.{service}", service_name(language, slug))


def kind_name(language: Language, kind: str) -> str:
    return _known(language, f"connections.kind.{kind}", _known(language, f"sync.kind.{kind}", kind))


def field_words(language: Language, slug: str, name: str) -> tuple[str, str | None]:
    """Label and help."""
    key = f"connections.form.{slug}.{name}"
    if knows(language, f"{key}.label"):
        return say(language, f"{key}.label"), say(language, f"{key}.help") if knows(language, f"{key}.help") else None
    return _known(language, key, name), None


def trouble_sentence(language: Language, code: str) -> str:
    for area in ("connections", "sync"):
        if knows(language, f"{area}.trouble.{code}"):
            return say(language, f"{area}.trouble.{code}")
    if knows(language, f"errors.file.{code}.detail"):
        return say(language, f"errors.file.{code}.detail")
    return say(language, "sync.trouble.unknown", code=code)


def bare_reason(language: Language, code: str) -> str:
    """Why, and nothing of what comes of it: for who stands and waits, nothing is tried again by itself."""
    return _known(language, f"connections.why.{code}", trouble_sentence(language, code))


def how_long(language: Language, seconds: int) -> str:
    """Rounded up, in hours where minutes would be many."""
    minutes = -(-seconds // 60)
    if minutes <= 90:
        return say(language, "sync.minutes", count=minutes)
    return say(language, "sync.hours", count=-(-minutes // 60))


def at_what_time(language: Language, at: datetime, *, now: datetime, zone: str) -> str:
    """The hour, with the day where that is not today's."""
    here, today = at.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    clock = f"{here:%H:%M}"
    days = (here.date() - today).days
    if days == 0:
        return clock
    if days == 1:
        return say(language, "sync.tomorrow", clock=clock)
    return say(language, "sync.on_day", month=here.month, day=here.day, clock=clock)


def how_it_stands(view: ConnectionView, language: Language, *, now: datetime, zone: str) -> str:
    there = view.there
    name = service_name(language, there.slug)
    if there.state == "off":
        return say(language, "sync.state.off")
    if there.state == "needs_you":
        reason = trouble_sentence(language, there.trouble_code or "unknown")
        reads = view.declared is None or bool(view.declared.kinds)
        return say(language, f"sync.state.{'needs_you' if reads else 'needs_you_writes'}", name=name, reason=reason)
    if view.pause is not None:
        return pause_sentence(view, language, now=now, zone=zone) or ""
    if view.syncing:
        if view.share is None:
            return say(language, "sync.state.syncing", name=name)
        return _filling(view, view.share, language, name)
    if there.trouble_code is not None and there.next_try_at is not None:
        reason = trouble_sentence(language, there.trouble_code)
        again = at_what_time(language, max(there.next_try_at, now), now=now, zone=zone)
        return say(language, "sync.state.again", reason=reason, time=again)
    if view.declared is not None and not view.declared.kinds:
        return say(language, "sync.state.listens" if there.slug == "webhook" else "sync.state.writes")
    if there.last_success_at is None:
        return say(language, "sync.state.new", name=name)
    if partly := [kind_name(language, feed.kind) for feed in view.feeds if feed.on and feed.feed.trouble_code]:
        return say(language, "sync.state.partly", names=", ".join(partly))
    return say(language, "sync.state.ok")


def _filling(view: ConnectionView, share: float, language: Language, name: str) -> str:
    """A share where there is one to speak of, and until then what has come."""
    percent = int(share * 100)
    if percent:
        return say(language, "sync.state.filling", name=name, percent=percent)
    for what in ("activities", "answers"):
        if count := view.counts.get(what, 0):
            return say(language, f"sync.state.filling_{what}", name=name, count=count)
    return say(language, "sync.state.filling_nothing", name=name)


def about_service(language: Language, slug: str) -> str | None:
    key = f"connections.about.{slug}"
    return say(language, key) if knows(language, key) else None


def stayed_sentence(language: Language, how: str, slug: str) -> str:
    return say(language, f"sync.gone.{how}", name=service_name(language, slug))


def pause_sentence(view: ConnectionView, language: Language, *, now: datetime, zone: str) -> str | None:
    if view.pause is None:
        return None
    until = at_what_time(language, view.pause.until, now=now, zone=zone)
    why = f"sync.pause.{view.pause.code}"
    name = vendor_name(language, view.there.service, view.there.slug)
    return say(language, why if knows(language, why) else "sync.state.paused", name=name, time=until)


def feed_sentence(language: Language, code: str | None) -> str | None:
    return None if code is None else trouble_sentence(language, code)


def run_sentences(run: SyncRun, language: Language, *, made_up: bool = False) -> list[str]:
    """Why it stopped, and what of the answers was not understood; by reason, since that says what comes of it. Of what
    a later sync made up for, nothing more comes."""
    why = bare_reason if made_up else trouble_sentence
    told = [] if run.trouble_code is None else [why(language, run.trouble_code)]
    by_reason: dict[str, list[str]] = {}
    for kind, code in run.unread:
        by_reason.setdefault(code, []).append(kind_name(language, kind))
    for code, names in by_reason.items():
        reason = why(language, code)
        told.append(say(language, "sync.not_read", names=", ".join(dict.fromkeys(names)), reason=reason))
    if made_up:
        told.append(say(language, "sync.made_up"))
    elif by_reason and run.state == "done":
        told.append(say(language, "sync.rest_is_here"))
    return told


def _known(language: Language, key: str, otherwise: str) -> str:
    return say(language, key) if knows(language, key) else otherwise
