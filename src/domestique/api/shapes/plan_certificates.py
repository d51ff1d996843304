"""What a plan was held to: in short, and as it is kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from pydantic import Field, JsonValue

from domestique.api.rule_words import aside_sentence, breach_sentence
from domestique.api.shapes.base import Shape
from domestique.locales import Language
from domestique.planning.otherwise import Aside
from domestique.store.plans import VersionRow

CERTIFICATE: dict[str, JsonValue] = {
    "good": True,
    "violations": 0,
    "short": 1,
    "solver": "domestique 1, HiGHS 1.15.1",
    "gap": 3.5,
    "digest": "9f2c3c1e0d4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeef",
    "at": "2026-11-21T06:00:00Z",
    "aside": [],
}
_HASH = "9f2c3c1e0d4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeef"
WHOLE_CERTIFICATE: dict[str, JsonValue] = {
    "format": 1,
    "plan": _HASH,
    "rules": _HASH,
    "start": _HASH,
    "good": True,
    "violations": 0,
    "short": 1,
    "judged": [],
    "structure": [],
    "dropped": [],
    "solver": "domestique 1, HiGHS 1.15.1",
    "outcome": "optimal",
    "gap": 3.5,
    "digest": _HASH,
}


class CertificateBrief(Shape):
    good: bool = Field(description="Every hard rule is kept, by the checker.")
    violations: int
    short: int = Field(description="Soft rules fallen short of.")
    solver: str | None = Field(description="null: made by hand.")
    gap: float | None
    digest: str = Field(description="sha256 of the canonical plan.")
    at: datetime
    aside: list[str] = Field(description="Of the violations those that as planned would be none, and the days why.")

    @classmethod
    def of(cls, row: VersionRow, aside: Sequence[Aside], language: Language) -> "CertificateBrief":
        values: dict[str, Any] = {name: getattr(row, name) for name in cls.model_fields if name not in ("at", "aside")}
        told = [f"{breach_sentence(one.breach, language)}. {aside_sentence(one, language)}." for one in aside]
        return cls(**values, at=row.created_at, aside=told)
