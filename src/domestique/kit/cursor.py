"""Where the next page starts, as an opaque word. Not secret: it holds nothing but what the page showed."""

import base64
import binascii
import json
import math
from collections.abc import Sequence


class BadCursor(ValueError):
    """Not a word of ours, or one of another list."""


def seal(place: Sequence[str | float]) -> str:
    packed = json.dumps(list(place), separators=(",", ":"), ensure_ascii=False).encode()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def unseal(cursor: str, *kinds: type) -> list[str | float]:
    """The place again; its parts must be of these kinds (str or float)."""
    try:
        place = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError) as cause:
        raise BadCursor("not a cursor") from cause
    if not isinstance(place, list) or len(place) != len(kinds):
        raise BadCursor("a cursor of another list")
    parts: list[str | float] = []
    for part, kind in zip(place, kinds, strict=True):
        if kind is float and isinstance(part, int | float) and not isinstance(part, bool) and math.isfinite(part):
            parts.append(float(part))
        elif kind is str and isinstance(part, str):
            parts.append(part)
        else:
            raise BadCursor("a cursor of another list")
    return parts
