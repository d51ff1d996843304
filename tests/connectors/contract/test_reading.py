"""Reading goes on from any cursor, and what was read always says the same."""

import copy
import json
import pickle
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from domestique.connectors.connector import Cursor, Page, Payload
from domestique.connectors.errors import ShapeChanged
from domestique.connectors.found import FoundDay
from domestique.connectors.wire import Wire
from domestique.locales import LANGUAGES, knows
from domestique.services.read_wellness import SHOWN
from tests.connectors.contract.conftest import Staged
from tests.connectors.contract.subjects import READING, SINCE, TODAY, Subject

MOST_PAGES = 300
MOST_PATHS = 60
SUBJECT = pytest.mark.parametrize("subject", READING, ids=repr)


async def one_page(subject: Subject, wire: Wire, kind: str, cursor: Cursor | None) -> Page:
    assert subject.connector.reader is not None
    reader = subject.connector.reader(wire)
    try:
        return await reader.page(kind, cursor, today=TODAY, since=SINCE)
    finally:
        await reader.close()


async def walked(
    subject: Subject, wire: Wire, kind: str, *, stumbling: bool, cursor: Cursor | None = None
) -> tuple[list[Page], Cursor]:
    """Every page. Stumbling: each cursor goes through JSON, and each page is asked for twice, as after a crash
    between receiving and storing."""
    pages: list[Page] = []
    for _ in range(MOST_PAGES):
        page = await one_page(subject, wire, kind, cursor)
        if stumbling:
            page = await one_page(subject, wire, kind, cursor)
            page = replace(page, cursor=json.loads(json.dumps(page.cursor, allow_nan=False)))
        pages.append(page)
        cursor = page.cursor
        if page.done:
            return pages, cursor
    raise AssertionError(f"{kind} never ends")


def said(subject: Subject, pages: list[Page]) -> dict[tuple[str, str], bytes]:
    """What would be held in the end: by kind and key, the last payload's meaning."""
    assert subject.connector.read is not None
    return {
        (payload.kind, payload.key): pickle.dumps(subject.connector.read(payload))
        for page in pages
        for payload in page.payloads
    }


@SUBJECT
async def test_reading_goes_on_from_any_cursor(subject: Subject, staged: Staged) -> None:
    wire = staged(subject)
    for kind in subject.kinds:
        straight, end = await walked(subject, wire, kind, stumbling=False)
        broken, other = await walked(subject, wire, kind, stumbling=True)
        assert said(subject, straight) == said(subject, broken), kind
        assert end == other, kind
        shares = [page.share for page in straight if page.share is not None]
        assert all(0 <= share <= 1 for share in shares)
        _, last = await walked(subject, wire, kind, stumbling=False, cursor=end)
        assert last == end, kind


@SUBJECT
async def test_every_figure_of_a_day_has_a_name_and_a_place_on_the_page(subject: Subject, staged: Staged) -> None:
    wire, names = staged(subject), set[str]()
    assert subject.connector.read is not None
    for kind in subject.kinds:
        pages, _ = await walked(subject, wire, kind, stumbling=False)
        found = [one for page in pages for payload in page.payloads for one in subject.connector.read(payload)]
        names |= {name for one in found if isinstance(one, FoundDay) for name in one.figures}
    assert names
    assert [name for name in names for language in LANGUAGES if not knows(language, f"wellness.kinds.{name}")] == []
    assert names - set(SHOWN) == set()


@SUBJECT
async def test_each_kind_is_taken_and_no_other(subject: Subject, staged: Staged) -> None:
    wire = staged(subject)
    for kind in subject.kinds:
        page = await one_page(subject, wire, kind, None)
        assert all(payload.kind == kind and payload.key for payload in page.payloads)
        for payload in page.payloads:
            assert not [value for value in wire.secret.values() if value in payload.endpoint]
    with pytest.raises((ValueError, KeyError)):
        await one_page(subject, wire, "nothing_of_the_kind", None)


@SUBJECT
async def test_a_mapping_is_pure_and_bears_anything(subject: Subject, staged: Staged) -> None:
    """Every value of every payload gone, or turned into something else: read, or a changed shape, nothing worse."""
    wire = staged(subject)
    read = subject.connector.read
    assert read is not None
    for kind in subject.kinds:
        pages, _ = await walked(subject, wire, kind, stumbling=False)
        payloads = [payload for page in pages for payload in page.payloads if payload.media_type == "application/json"]
        for payload in payloads[:1]:
            before = pickle.dumps(payload)
            assert pickle.dumps(read(payload)) == pickle.dumps(read(payload))
            assert pickle.dumps(payload) == before
            for body in spoiled(payload):
                with suppress(ShapeChanged):
                    read(replace(payload, body=body))


def spoiled(payload: Payload) -> Iterator[bytes]:
    yield from (b"", b"[]", b"{}", b"null", b"7", b'"x"', b"[[]]", b"\xff", payload.body[: len(payload.body) // 2])
    whole = json.loads(payload.body)
    every = list(paths(whole))
    strange: tuple[object, ...] = (None, "x", -1, 1e308, [], {}, True, "9999-99-99")
    for number, path in enumerate(every[:: len(every) // MOST_PATHS + 1]):
        for instead in (strange[number % len(strange)], strange[(number + 1) % len(strange)]):
            changed = copy.deepcopy(whole)
            inner = changed
            for step in path[:-1]:
                inner = inner[step]
            inner[path[-1]] = instead
            yield json.dumps(changed).encode()


def paths(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Of a list the first two; the rest are built alike."""
    inner = value.items() if isinstance(value, dict) else enumerate(value[:2]) if isinstance(value, list) else ()
    for key, one in inner:
        yield (*at, key)
        yield from paths(one, (*at, key))
