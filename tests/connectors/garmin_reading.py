"""Everything of some kinds, page after page, as a sync would read it; cursors go through JSON on the way."""

import json
from collections.abc import Iterable
from datetime import date, timedelta

from domestique.connectors.connector import Connector, Cursor
from domestique.connectors.found import Found
from domestique.connectors.wire import Wire
from tests.emulators.days import TODAY


async def reading(
    connector: Connector, wire: Wire, kinds: Iterable[str], *, since: date | None = TODAY - timedelta(days=40)
) -> dict[str, list[Found]]:
    assert connector.reader is not None
    assert connector.read is not None
    reader = connector.reader(wire)
    found: dict[str, list[Found]] = {}
    try:
        for kind in kinds:
            found[kind] = []
            cursor: Cursor | None = None
            for _ in range(200):
                page = await reader.page(kind, cursor, today=TODAY, since=since)
                for payload in page.payloads:
                    found[kind] += connector.read(payload)
                cursor = json.loads(json.dumps(page.cursor))
                if page.done:
                    break
            else:
                raise AssertionError(f"{kind} never ends")
    finally:
        await reader.close()
    return found
