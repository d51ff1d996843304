"""`domestique egress`: everything that left this house, as JSON lines or CSV."""

import csv
import io
import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Any

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import words
from domestique.cli.visit import visit
from domestique.cli.whose import whose

COLUMNS = (
    "at", "ended_at", "service", "to", "kind", "why", "rows", "requests", "sent_bytes", "received_bytes",
    "connection_id", "outbox_id", "run_id", "id",
)  # fmt: skip


class Form(StrEnum):
    JSON = "json"
    CSV = "csv"


def egress(
    form: Form = typer.Option(Form.CSV, "--format", help=words("egress.format_help")),
    service: str | None = typer.Option(None, "--service", help=words("egress.service_help")),
    user: str | None = typer.Option(None, "--user", help=words("import.user_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        from domestique.services.read_egress import every_entry

        chosen = Form.JSON if as_json else form
        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            if chosen is Form.CSV:
                print(_line(COLUMNS))
            async for entry in every_entry(house.desk, user_id, service=service):
                told = {name: _told(entry, name) for name in COLUMNS}
                print(json.dumps(told, ensure_ascii=False) if chosen is Form.JSON else _line(_flat(told)))

    run_deed(as_json, deed)


def _told(entry: Any, name: str) -> Any:
    if name == "to":
        return sorted(entry.hosts)
    if name == "rows":
        return [dict(row) for row in entry.rows]
    value = getattr(entry, name)
    return value if value is None or isinstance(value, int | str) else _text(value)


def _text(value: Any) -> str:
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)


def _flat(told: dict[str, Any]) -> list[str]:
    """For a table: hosts and rows in one cell each."""
    rows = " ".join(f"{row['kind']}:{row['id']}" for row in told["rows"])
    flat = {**told, "to": " ".join(told["to"]), "rows": rows}
    return ["" if value is None else str(value) for value in flat.values()]


def _line(cells: Iterable[str]) -> str:
    """What begins like a formula is not taken for one by a spreadsheet."""
    into = io.StringIO()
    csv.writer(into, lineterminator="").writerow(
        f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell for cell in cells
    )
    return into.getvalue()
