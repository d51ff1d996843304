"""What came back: bytes first, then JSON that may be anything. Reading it never trusts a shape.

"Not there" is None, never 0: no figure, null, an infinite one and a word where a number should be are all unknown.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from math import isfinite
from typing import NoReturn

from domestique.connectors.errors import ShapeChanged
from domestique.kit.plain_text import storable

Row = Mapping[str, object]
_LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Answer:
    """`endpoint` is method and path, without anything secret. `maybe_done`: it answers a write, which may well have
    happened even when the answer cannot be read. `private` answers hold credentials and are never kept in an error."""

    status: int
    endpoint: str
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    maybe_done: bool = False
    private: bool = False

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def is_html(self) -> bool:
        return self.media_type == "text/html" or self.body[:200].lstrip()[:9].lower() in (
            b"<!doctype",
            b"<html",
            b"<html>",
        )

    def json(self) -> object:
        try:
            return parse(self.body)
        except ShapeChanged as problem:
            raise self.strange(problem.code) from None

    def row(self) -> Row:
        value = self.json()
        return value if isinstance(value, dict) else self.odd("an object")

    def rows(self, key: str | None = None) -> tuple[Row, ...]:
        """A list of objects, at the top or under `key`; what is no object in it is a changed shape too."""
        value = self.json() if key is None else self.row().get(key)
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.odd(f"a list of objects{f' under {key}' if key else ''}")
        return tuple(value)

    def odd(self, wanted: str) -> NoReturn:
        raise self.strange("wrong_shape", f"no {wanted}")

    def strange(self, code: str, detail: str = "") -> ShapeChanged:
        said = f"{self.endpoint} answered {self.status}{f', {detail}' if detail else ''}"
        return ShapeChanged(code, said, body=b"" if self.private else self.body, maybe_done=self.maybe_done)


def parse(body: bytes) -> object:
    """JSON as the standard has it: no NaN, no depth that ends a program."""
    try:
        return json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise ShapeChanged("not_json", body=body) from None


def _no_number(word: str) -> NoReturn:
    raise ValueError(word)


def rows_in(value: object) -> tuple[Row, ...]:
    """The objects of a list; of anything else none."""
    return tuple(one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def row_in(value: object) -> Row:
    return value if isinstance(value, dict) else {}


def number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        told = float(value)
    except OverflowError:
        return None
    return told if isfinite(told) else None


def whole(value: object) -> int | None:
    told = number(value)
    return int(told) if told is not None and told == int(told) else None


def text(value: object) -> str | None:
    """A word that says something, fit for storing."""
    return (storable(value).strip()[:_LONGEST] or None) if isinstance(value, str) else None


def ident(value: object) -> str | None:
    """An id, which some write as a number and others as a word."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return text(value)


def instant(value: object) -> datetime | None:
    """An ISO time as UTC; one without an offset is meant so."""
    told = text(value)
    try:
        at = datetime.fromisoformat(told) if told else None
        if at is None:
            return None
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def day(value: object) -> date | None:
    told = text(value)
    try:
        return date.fromisoformat(told[:10]) if told else None
    except ValueError:
        return None


def strings(value: object) -> tuple[str, ...]:
    return (
        tuple(one for one in map(text, value) if one)
        if isinstance(value, Sequence) and not isinstance(value, str)
        else ()
    )
