"""The ledger as CSV and as JSON lines."""

import csv
import json
from datetime import UTC, datetime
from uuid import UUID

from domestique.cli.egress import COLUMNS, _flat, _line, _told
from domestique.store.egress import Entry
from tests.cli.conftest import Run

GOOD = "four calm riders uphill\n"


def test_both_forms(run: Run) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    assert run("egress").out.startswith("at,ended_at,service,to,")
    told = run("egress", "--format", "json")
    assert (told.code, told.out) == (0, "")
    assert run("egress", "--format", "xml").code == 2


def test_cells_and_lines() -> None:
    entry = Entry(
        UUID(int=1), datetime(2026, 11, 21, tzinfo=UTC), None, "hevy", {"b.test": 1, "a.test": 2}, "workout", "=push",
        [{"kind": "workout", "id": "x"}], None, None, None, None, None, None,
    )  # fmt: skip
    told = {name: _told(entry, name) for name in COLUMNS}
    assert json.loads(json.dumps(told))["to"] == ["a.test", "b.test"]
    (cells,) = csv.reader([_line(_flat(told))])
    row = dict(zip(COLUMNS, cells, strict=True))
    assert (row["to"], row["rows"], row["sent_bytes"], row["why"]) == ("a.test b.test", "workout:x", "", "'=push")
