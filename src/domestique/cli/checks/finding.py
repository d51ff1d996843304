"""One thing the doctor looked at: in order, worth a look, or bad, with the cure."""

from dataclasses import dataclass
from typing import Literal

State = Literal["ok", "warn", "bad"]
OK: State = "ok"
WARN: State = "warn"
BAD: State = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    check: str
    state: State
    what: str
    cure: str = ""
