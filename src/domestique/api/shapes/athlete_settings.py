"""Settings by date, and proposals for them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.api.connection_words import vendor_name
from domestique.api.shapes.base import Shape, Wish, example, wish_example
from domestique.locales import Language, say
from domestique.model.athlete import SETTINGS, DatedSetting, SettingKind, Value
from domestique.model.sport import Sport
from domestique.services.keep_settings import Offered
from domestique.store.athlete_settings import Entry

Told = Annotated[float, Field(allow_inf_nan=False)] | Annotated[list[float], Field(min_length=1, max_length=8)]

_KIND: dict[str, JsonValue] = {
    "slug": "ftp",
    "name": "FTP",
    "unit": "W",
    "sports": ["cycling", "running", "rowing"],
    "general": False,
    "many": False,
    "lowest": 30.0,
    "highest": 700.0,
}
_ENTRY: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000601",
    "slug": "ftp",
    "sport": "cycling",
    "since": "2026-03-01",
    "value": 262.0,
    "source": "athlete",
    "created_at": "2026-03-02T06:00:00Z",
}
_PROPOSAL: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-000000000701",
    "slug": "ftp",
    "sport": "cycling",
    "since": "2026-10-11",
    "value": 271.0,
    "bounds": None,
    "current_bounds": None,
    "low": 264.0,
    "high": 278.0,
    "current": 262.0,
    "sentence": "20 minutes at 285 W on 11 October speak for an FTP of 271 W.",
    "activity_ids": ["01930000-0000-7000-8000-000000000001"],
    "created_at": "2026-10-11T09:30:00Z",
}


class SettingKindShape(Shape):
    model_config = example(_KIND)

    slug: str
    name: str
    unit: str
    sports: list[Sport] = Field(description="It may be told for each of these; empty: only for the whole person.")
    general: bool = Field(description="It may be told without a sport, for all that have none of their own.")
    many: bool = Field(description="A list of the upper bounds of zones instead of one figure.")
    lowest: float
    highest: float

    @classmethod
    def of(cls, kind: SettingKind, language: Language) -> "SettingKindShape":
        return cls(
            slug=kind.slug,
            name=say(language, f"athlete_settings.{kind.slug}.name"),
            unit=kind.unit,
            sports=list(kind.sports),
            general=kind.general,
            many=kind.many,
            lowest=kind.lowest,
            highest=kind.highest,
        )


class SettingShape(Shape):
    model_config = example(_ENTRY)

    id: UUID | None = Field(description="Empty for what a device measured: the median of the month it begins in.")
    slug: str
    sport: Sport | None
    since: date | None = Field(description="Empty: as far back as records go.")
    value: float | list[float]
    source: Literal["athlete", "proposal", "demo", "device"]
    created_at: datetime | None

    @classmethod
    def of(cls, entry: Entry) -> "SettingShape":
        told = entry.setting
        value = list(told.value) if isinstance(told.value, tuple) else told.value
        return cls.model_validate(
            {
                "id": entry.id,
                "slug": told.slug,
                "sport": told.sport,
                "since": told.since,
                "value": value,
                "source": entry.source,
                "created_at": entry.created_at,
            }
        )


class SettingsHistory(Shape):
    model_config = example({"kinds": [_KIND], "items": [_ENTRY]})

    kinds: list[SettingKindShape]
    items: list[SettingShape]

    @classmethod
    def of(cls, entries: tuple[Entry, ...], language: Language) -> "SettingsHistory":
        return cls(
            kinds=[SettingKindShape.of(kind, language) for kind in SETTINGS],
            items=[SettingShape.of(entry) for entry in entries],
        )


class NewSetting(Wish):
    model_config = wish_example({"slug": "ftp", "sport": "cycling", "since": "2026-03-01", "value": 262})

    slug: Annotated[str, Field(max_length=40)]
    sport: Sport | None = None
    since: date | None = Field(None, description="Empty: as far back as records go.")
    value: Told

    @property
    def setting(self) -> DatedSetting:
        return DatedSetting(self.slug, self.sport, self.since, _value(self.value))


class SettingCorrection(Wish):
    model_config = wish_example({"since": None, "value": 258})

    since: date | None = Field(description="Empty: as far back as records go.")
    value: Told

    @property
    def figure(self) -> Value:
        return _value(self.value)


class ProposalShape(Shape):
    model_config = example(_PROPOSAL)

    id: UUID
    slug: str
    sport: Sport | None
    since: date
    value: float
    bounds: list[float] | None = Field(description="Of zones, instead of the value: the upper ones but the last.")
    current_bounds: list[float] | None = Field(description="Of the zones that hold today; empty when none are told.")
    low: float | None = Field(description="With `high`: the interval it is probably in.")
    high: float | None
    current: float | None = Field(description="What holds today; empty when nothing does.")
    sentence: str
    activity_ids: list[UUID] = Field(description="What it rests on.")
    created_at: datetime

    @classmethod
    def of(cls, offered: Offered, language: Language) -> "ProposalShape":
        one = offered.proposal
        slots = {name: value for name, value in one.evidence.items() if name != "activity_ids"}
        return cls(
            id=one.id,
            slug=one.slug,
            sport=one.sport,
            since=one.since,
            value=one.value,
            bounds=None if one.bounds is None else list(one.bounds),
            current_bounds=None if offered.current_bounds is None else list(offered.current_bounds),
            low=one.low,
            high=one.high,
            current=offered.current,
            sentence=_why(one.slug, slots, language),
            activity_ids=[UUID(str(each)) for each in one.evidence.get("activity_ids", ())],
            created_at=one.created_at,
        )


def _why(slug: str, slots: Mapping[str, object], language: Language) -> str:
    if "source" in slots:
        source, account = str(slots["source"]), slots.get("account")
        name = vendor_name(language, source.partition("_")[0], source)
        return say(language, "sync.held_there", name=f"{name} ({account})" if account else name)
    return say(language, f"athlete_settings.{slug}.evidence", **slots)


class ProposalList(Shape):
    model_config = example({"items": [_PROPOSAL]})

    items: list[ProposalShape]


def _value(told: float | list[float]) -> Value:
    return tuple(told) if isinstance(told, list) else told
