"""What an activity was made from, and what the athlete wants done about it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import ConfigDict, Field

from domestique.analysis.composing.corrections import CORRECTIONS
from domestique.api.shapes.activities import ActivityItem, WholeActivityShape
from domestique.api.shapes.base import Shape, Wish
from domestique.locales import Language, say
from domestique.services.merge_activities import SourceFact, Sources
from domestique.store.corrections import Correction

_ID = "01930000-0000-7000-8000-000000000210"
_OTHER = "01930000-0000-7000-8000-000000000211"
_CHANGE = "01930000-0000-7000-8000-000000000401"


class LikenessShape(Shape):
    name: str = Field(description="overlap, distance_apart_m, or the channel compared (its correlation).")
    value: float
    says: bool | None = Field(description="For (true), against (false) or neither.")


class SourceFileShape(Shape):
    id: UUID
    name: str
    size: int


class SourceShape(Shape):
    id: UUID
    file: SourceFileShape
    format: str | None
    device: str | None
    start: datetime
    elapsed_s: float | None
    channels: list[str]
    leading: bool
    lag_s: int | None = Field(description="How far its clock is ahead of the leading one's.")
    from_s: float | None
    to_s: float | None
    evidence: list[LikenessShape] = Field(description="Why it counts as the same session as the leading one.")

    @classmethod
    def of(cls, fact: SourceFact) -> "SourceShape":
        link = fact.link
        return cls(
            id=link.id,
            file=SourceFileShape(id=link.raw_id, name=link.file_name, size=link.file_size),
            format=link.kind,
            device=fact.device,
            start=link.start_at,
            elapsed_s=link.elapsed_s,
            channels=list(link.channels),
            leading=fact.leading,
            lag_s=fact.lag_s,
            from_s=link.from_s,
            to_s=link.to_s,
            evidence=[LikenessShape(name=each.name, value=each.value, says=each.says) for each in fact.evidence],
        )


class ProvenanceShape(Shape):
    channels: dict[str, str] = Field(description="Id of the source of each channel.")
    fields: dict[str, str] = Field(description="Id of the source of each field, or `you`.")


_SOURCES: dict[str, Any] = {
    "items": [
        {
            "id": _ID,
            "file": {"id": _OTHER, "name": "ride.fit", "size": 94096},
            "format": "fit",
            "device": "Garmin Edge 840",
            "start": "2026-05-01T06:30:00Z",
            "elapsed_s": 5412.0,
            "channels": ["power", "heart_rate"],
            "leading": True,
            "lag_s": None,
            "from_s": None,
            "to_s": None,
            "evidence": [],
        }
    ],
    "provenance": {"channels": {"power": _ID}, "fields": {"name": "you"}},
    "near": [],
}


class SourcesShape(Shape):
    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [_SOURCES]})

    items: list[SourceShape]
    provenance: ProvenanceShape
    near: list[ActivityItem] = Field(description="Other activities at the same time.")

    @classmethod
    def of(cls, sources: Sources) -> "SourcesShape":
        return cls(
            items=[SourceShape.of(fact) for fact in sources.facts],
            provenance=ProvenanceShape(channels=dict(sources.channels), fields=dict(sources.fields)),
            near=[ActivityItem.of(row) for row in sources.near],
        )


class MergeWish(Wish):
    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [{"other_id": _OTHER, "version": 1}]})

    other_id: UUID
    version: int = Field(ge=1, le=2**31 - 1)


class UnmergeWish(Wish):
    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [{"source_id": _ID, "version": 2}]})

    source_id: UUID
    version: int = Field(ge=1, le=2**31 - 1)


class Merged(Shape):
    change_id: UUID = Field(description="For undoing it.")
    activity: WholeActivityShape = Field(description="The one that stays.")


class TakenOut(Shape):
    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [{"activity_id": _OTHER, "change_id": _CHANGE}]}
    )

    activity_id: UUID
    change_id: UUID = Field(description="For undoing it.")


class SplitWish(Wish):
    model_config = ConfigDict(frozen=True, json_schema_extra={"examples": [{"at_s": [1800.0], "version": 1}]})

    at_s: list[float] = Field(min_length=1, max_length=50, description="Seconds since the activity's start.")
    version: int = Field(ge=1, le=2**31 - 1)


class Pieces(Shape):
    model_config = ConfigDict(
        frozen=True, json_schema_extra={"examples": [{"activity_ids": [_ID, _OTHER], "change_id": _CHANGE}]}
    )

    activity_ids: list[UUID] = Field(description="In order of time; the first is the activity itself.")
    change_id: UUID = Field(description="For undoing it.")


class ParamShape(Shape):
    name: str
    words: str
    kind: str = Field(description="number, channel or sport")
    unit: str
    lowest: float | None
    highest: float | None
    default: float | None


class CorrectionKindShape(Shape):
    slug: str
    name: str
    what: str
    params: list[ParamShape]


class Catalogue(Shape):
    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "slug": "drop",
                            "name": "채널 빼기",
                            "what": "이 채널은 처음부터 끝까지 쓰지 않아요.",
                            "params": [
                                {
                                    "name": "channel",
                                    "words": "채널",
                                    "kind": "channel",
                                    "unit": "",
                                    "lowest": None,
                                    "highest": None,
                                    "default": None,
                                }
                            ],
                        }
                    ]
                }
            ]
        },
    )

    items: list[CorrectionKindShape]

    @classmethod
    def in_words(cls, language: Language) -> "Catalogue":
        def words(slug: str, param: str) -> str:
            key = "channel" if param == "channel" else f"{slug}.{param}"
            return say(language, f"corrections.{key}")

        def bound(value: float) -> float | None:
            return value if abs(value) < 1e18 else None

        return cls(
            items=[
                CorrectionKindShape(
                    slug=kind.slug,
                    name=say(language, f"corrections.{kind.slug}.name"),
                    what=say(language, f"corrections.{kind.slug}.what"),
                    params=[
                        ParamShape(
                            name=param.name,
                            words=words(kind.slug, param.name),
                            kind=param.kind,
                            unit=param.unit,
                            lowest=bound(param.lowest),
                            highest=bound(param.highest),
                            default=param.default,
                        )
                        for param in kind.params
                    ],
                )
                for kind in CORRECTIONS
            ]
        )


class CorrectionShape(Shape):
    id: UUID
    slug: str
    params: dict[str, float | str]
    created_at: datetime
    undone_at: datetime | None
    refused: str | None = Field(description="Why it no longer fits what was recorded.")


class CorrectionList(Shape):
    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "items": [
                        {
                            "id": _ID,
                            "slug": "scale",
                            "params": {"channel": "power", "factor": 0.96},
                            "created_at": "2026-05-02T06:30:00Z",
                            "undone_at": None,
                            "refused": None,
                        }
                    ]
                }
            ]
        },
    )

    items: list[CorrectionShape]

    @classmethod
    def of(cls, corrections: tuple[Correction, ...]) -> "CorrectionList":
        names = CorrectionShape.model_fields
        return cls(items=[CorrectionShape(**{name: getattr(one, name) for name in names}) for one in corrections])


class CorrectionWish(Wish):
    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [{"slug": "scale", "params": {"channel": "power", "factor": 0.96}, "version": 1}]
        },
    )

    slug: str = Field(max_length=40)
    params: dict[str, float | str] = Field(max_length=10)
    version: int = Field(ge=1, le=2**31 - 1)
