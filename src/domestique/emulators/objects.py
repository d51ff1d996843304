"""What lies in an account there: each with who made it, so that what the athlete made can be proved untouched."""

import copy
import hashlib
import json
from dataclasses import dataclass
from typing import Any, Literal

Maker = Literal["athlete", "client"]


@dataclass(slots=True)
class Held[Key]:
    """`body` is what the service would say of it. `versions` counts changes after the making."""

    key: Key
    body: dict[str, Any]
    by: Maker = "athlete"
    versions: int = 0

    def told(self) -> dict[str, Any]:
        return {"id": self.key, "by": self.by, "versions": self.versions, "body": copy.deepcopy(self.body)}


class Shelf[Key]:
    """Objects of one kind by their id, in the order they were made."""

    def __init__(self) -> None:
        self._held: dict[Key, Held[Key]] = {}

    def put(self, key: Key, body: dict[str, Any], by: Maker) -> Held[Key]:
        self._held[key] = Held(key, body, by)
        return self._held[key]

    def change(self, key: Key, body: dict[str, Any]) -> None:
        held = self._held[key]
        held.body = body
        held.versions += 1

    def get(self, key: Key) -> dict[str, Any] | None:
        held = self._held.get(key)
        return None if held is None else held.body

    def take(self, key: Key) -> bool:
        return self._held.pop(key, None) is not None

    def items(self, by: Maker | None = None) -> list[tuple[Key, dict[str, Any]]]:
        return [(held.key, held.body) for held in self._held.values() if by in (None, held.by)]

    def told(self) -> list[dict[str, Any]]:
        return [held.told() for held in self._held.values()]

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, key: Key) -> bool:
        return key in self._held


def digest(value: Any) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value, sort_keys=True, default=str).encode()
    return hashlib.sha256(raw).hexdigest()
