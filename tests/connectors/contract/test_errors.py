"""Whatever goes wrong there, only our errors come out, each with words, none with a secret."""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import get_args

import pytest

from domestique.connectors.connector import NeedsCode
from domestique.connectors.errors import AuthExpired, ConnectorError, RateLimited
from domestique.connectors.wire import Secret, Wire
from domestique.emulators import Fault, Plan, World
from domestique.locales import LANGUAGES, knows
from tests.connectors.contract.conftest import Staged
from tests.connectors.contract.subjects import SINCE, SUBJECTS, TODAY, Subject
from tests.connectors.contract.test_declarations import SECRETS

STRAVAS_OWN: frozenset[Fault] = frozenset({"strava_inactive", "refresh_expired", "duplicate"})
HARMLESS: frozenset[Fault] = frozenset({"slow", "clock_skew"})
TWO: tuple[Fault, ...] = ("token_inactive", "html_401")
BUT_TOKENS = r"^(?!.*/token$)"
"""A fault of all requests never gets past the tokens where there are any; so these two also come behind them."""
CASES: list[tuple[Subject, Fault, str | None]] = [
    (one, fault, BUT_TOKENS) for one in SUBJECTS if one.has_tokens for fault in TWO
]
CASES += [
    (subject, fault, None)
    for subject in SUBJECTS
    for fault in get_args(Fault)
    if fault not in HARMLESS and (fault not in STRAVAS_OWN or subject.slug == "strava")
]
EVERY_OTHER = 5
"""of a connector's many kinds these are asked under every fault; the others go the same ways"""
Deed = Callable[[], Awaitable[object]]


def secrets_of(*known: Secret) -> list[str]:
    """Ids are told; what opens a door is not. Of tokens kept as JSON each."""
    told = [(name, value) for one in known for name, value in one.items()]
    told += [(name, value) for _, text in told if text[:1] == "{" for name, value in json.loads(text).items()]
    named = [value for name, value in told if SECRETS.search(name) or name in ("di_token", "cookies")]
    return [value for value in named if len(value) > 6]


async def deeds(subject: Subject, wire: Wire) -> list[tuple[str, Deed, Deed]]:
    """(what, do it, put away): each with a client of its own."""
    found: list[tuple[str, Deed, Deed]] = []

    async def nothing() -> None: ...

    found.append(("check", lambda: subject.connector.way_in.check(wire), nothing))
    for kind in subject.kinds[::EVERY_OTHER]:
        assert subject.connector.reader is not None
        reader = subject.connector.reader(wire)
        found.append((kind, lambda r=reader, k=kind: r.page(k, None, today=TODAY, since=SINCE), reader.close))  # type: ignore[misc]
    if subject.connector.writer is not None and subject.goings is not None:
        writer, (first, second), ref = (
            subject.connector.writer(wire),
            subject.goings,
            {"routine": "x", "event": "1", "workout": "1"},
        )
        ref |= {"upload": "1", "tag": first.tag}
        steps = subject.connector.declaration.delivery.steps
        if "create" in steps:
            found.append(("create", lambda: writer.create(first), nothing))
            found.append(("update", lambda: writer.update(ref, second), nothing))
            found.append(("delete", lambda: writer.delete(ref), nothing))
        if "upload" in steps:
            found.append(("upload", lambda: writer.upload(first), nothing))
        found.append(("find", lambda: writer.find(first.tag, day=None), nothing))
        found.append(("read_back", lambda: writer.read_back(ref), writer.close))
    return found


@pytest.mark.parametrize(("subject", "fault", "path"), CASES, ids=repr)
async def test_only_our_errors_come_out(
    subject: Subject, fault: Fault, path: str | None, staged: Staged, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    wire = staged(subject)
    caplog.set_level(logging.DEBUG)
    planted = secrets_of(wire.secret)
    assert planted
    for what, deed, put_away in await deeds(subject, wire):
        world.faults.clear()
        world.faults.plan(Plan(fault, path=path, times=None, options={"retry_after": 7}))
        try:
            await deed()
        except ConnectorError as problem:
            _is_told(problem, what, planted)
        await put_away()
    written = caplog.text + " ".join(str(record.__dict__) for record in caplog.records)
    assert [one for one in planted if one in written] == []


def _is_told(problem: ConnectorError, what: str, planted: list[str]) -> None:
    shown = f"{problem!s} {problem!r} {problem.detail} {problem.args}"
    assert [one for one in planted if one in shown] == [], what
    assert len(problem.detail) < 400 and "\n" not in problem.detail
    assert all(knows(language, f"connections.trouble.{problem.code}") for language in LANGUAGES), problem.code
    assert problem.__cause__ is None, "a cause carries requests, and requests carry keys"


@pytest.mark.parametrize("subject", SUBJECTS, ids=repr)
async def test_a_pause_is_as_long_as_the_service_said(subject: Subject, staged: Staged, world: World) -> None:
    wire = staged(subject)
    world.faults.plan(Plan("too_many_requests", times=None, options={"retry_after": 120}))
    with pytest.raises(RateLimited) as caught:
        await subject.connector.way_in.check(wire)
    assert caught.value.until is not None
    assert (caught.value.until - wire.now()).total_seconds() == 120


@pytest.mark.parametrize("subject", SUBJECTS, ids=repr)
async def test_what_is_connected_shows_no_secret(subject: Subject, staged: Staged, world: World) -> None:
    wire = staged(subject)
    form = subject.form(world)
    begun = await subject.connector.way_in.begin(
        Wire({}, wire.keep, wire.now, wire.sleep, wire.addresses), form, callback="https://home.example/back"
    )
    held = begun.state if not hasattr(begun, "secret") or isinstance(begun, NeedsCode) else begun.secret
    planted = secrets_of(form, held, wire.secret)
    shown = f"{begun!r} {wire!r} {subject.connector!r}"
    assert planted and [one for one in planted if one in shown + getattr(begun, "url", "")] == []
    checked = await subject.connector.way_in.check(wire)
    assert [one for one in planted if one in repr(checked)] == []


@pytest.mark.parametrize("subject", SUBJECTS, ids=repr)
async def test_a_wrong_key_asks_for_the_person(subject: Subject, staged: Staged) -> None:
    wire = staged(subject)
    wrong = {name: "wrong-" + value if name != "expires_at" else value for name, value in wire.secret.items()}
    with pytest.raises(AuthExpired):
        await subject.connector.way_in.check(Wire(wrong, wire.keep, wire.now, wire.sleep, wire.addresses))
