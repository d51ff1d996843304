"""Intervals of an activity, with the figures of each."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from domestique.analysis.intervals.edit import LONGEST_NAME
from domestique.analysis.intervals.figures import SLUGS, Figures, Group, Measured
from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.unknown import Unknown
from domestique.api.metric_words import name_of
from domestique.api.shapes.base import Line, Shape, Wish, example, wish_example
from domestique.api.shapes.metrics import UnknownShape
from domestique.locales import Language, say
from domestique.model.intervals import IntervalKind, IntervalSource, Piece
from domestique.services.read_intervals import Alike, View
from domestique.store.intervals import Occurrence

_ID = "01930000-0000-7000-8000-000000000201"
_CHANGE = "01930000-0000-7000-8000-000000000401"
_COLUMN: dict[str, Any] = {"slug": "average_power", "name": "Average power", "unit": "W", "precision": 0}
_FIGURES: dict[str, Any] = {"figures": {"average_power": 287.3, "run_gap": None}, "unknown": []}
_ITEM: dict[str, Any] = {
    "id": "900-1140",
    "start_s": 900.0,
    "end_s": 1140.0,
    "kind": "work",
    "name": None,
    "label": "5 × 4:00",
    "group": 1,
    **_FIGURES,
}
_GROUP: dict[str, Any] = {"group": 1, "label": "5 × 4:00", "count": 5, "seconds": 240.0, **_FIGURES}

Seconds = Annotated[float, Field(ge=0, le=10_000_000, allow_inf_nan=False)]


class MissingFigure(Shape):
    slug: str
    unknown: UnknownShape


class FiguresShape(Shape):
    figures: dict[str, float | None] = Field(description="By metric; null where `unknown` says why.")
    unknown: list[MissingFigure]


class ColumnShape(Shape):
    slug: str
    name: str
    unit: str
    precision: int


class IntervalShape(FiguresShape):
    id: str = Field(description="Holds as long as its borders do.")
    start_s: float
    end_s: float
    kind: IntervalKind
    name: str | None = Field(description="As the athlete calls it.")
    label: str | None = Field(description="Of work: repeats share one.")
    group: int | None


class IntervalGroupShape(FiguresShape):
    group: int
    label: str
    count: int
    seconds: float = Field(description="Of the typical one.")


class IntervalsShape(Shape):
    model_config = example(
        {
            "activity_id": _ID,
            "source": "found",
            "version": 0,
            "choices": ["found", "laps"],
            "channel": "power",
            "caution": None,
            "unknown": None,
            "columns": [_COLUMN],
            "items": [_ITEM],
            "groups": [_GROUP],
        }
    )

    activity_id: UUID
    source: IntervalSource = Field(description="Found in the samples, from laps, or cut by the athlete.")
    version: int = Field(description="Of the athlete's own cut; 0: there never was one.")
    choices: list[IntervalSource] = Field(description="What could be shown instead of a cut of one's own.")
    channel: str | None = Field(description="What effort was told by.")
    caution: str | None = Field(description="Why to look twice, in a sentence.")
    unknown: UnknownShape | None
    columns: list[ColumnShape]
    items: list[IntervalShape]
    groups: list[IntervalGroupShape]

    @classmethod
    def of(cls, view: View, language: Language) -> "IntervalsShape":
        made = view.set
        return cls(
            activity_id=view.activity_id,
            source=made.source or "found",
            version=view.version,
            choices=list(made.choices),
            channel=made.channel,
            caution=made.caution and say(language, f"intervals.caution.{made.caution}"),
            unknown=None if made.reason is None else UnknownShape.of(made.reason, made.about, language),
            columns=_columns([one.figures for one in made.items], language),
            items=[_item(one, language) for one in made.items],
            groups=[_group(one, language) for one in made.groups],
        )


class PieceWish(Wish):
    start_s: Seconds
    end_s: Seconds
    kind: IntervalKind = "work"
    name: Annotated[Line, Field(max_length=LONGEST_NAME)] | None = None

    def piece(self) -> Piece:
        return Piece(self.start_s, self.end_s, self.kind, self.name)


class IntervalsWish(Wish):
    model_config = wish_example(
        {
            "version": 0,
            "source": "edited",
            "items": [{"start_s": 900, "end_s": 1140, "kind": "work", "name": None}],
        }
    )

    version: int = Field(ge=0, le=2**31 - 1, description="The version that was seen.")
    source: IntervalSource = "edited"
    items: list[PieceWish] = Field([], max_length=2000, description="Only of `edited`.")


class IntervalsChanged(Shape):
    model_config = example(
        {
            "change_id": _CHANGE,
            "intervals": {
                "activity_id": _ID,
                "source": "edited",
                "version": 1,
                "choices": ["found"],
                "channel": "power",
                "caution": None,
                "unknown": None,
                "columns": [_COLUMN],
                "items": [_ITEM],
                "groups": [_GROUP],
            },
        }
    )

    change_id: UUID | None = Field(description="For undoing; null when it was so already.")
    intervals: IntervalsShape


class OccurrenceShape(FiguresShape):
    activity_id: UUID
    day: date
    name: str | None
    label: str
    count: int
    seconds: float
    same_structure: bool = Field(description="As many of them, too.")


class SimilarShape(Shape):
    model_config = example(
        {
            "activity_id": _ID,
            "day": "2026-05-08",
            "label": "5 × 4:00",
            "shortest_s": 216.0,
            "longest_s": 264.0,
            "columns": [_COLUMN],
            "this": _GROUP,
            "items": [
                {
                    "activity_id": _ID,
                    "day": "2026-05-01",
                    "name": None,
                    "label": "5 × 4:00",
                    "count": 5,
                    "seconds": 240.0,
                    "same_structure": True,
                    **_FIGURES,
                }
            ],
        }
    )

    activity_id: UUID
    day: date
    label: str
    shortest_s: float = Field(description="So long and longer counts as the same.")
    longest_s: float
    columns: list[ColumnShape]
    this: IntervalGroupShape
    items: list[OccurrenceShape] = Field(description="Of other activities, the newest first.")

    @classmethod
    def of(cls, found: Alike, language: Language) -> "SimilarShape":
        figures = [found.this.figures, *(one.group.figures for one in found.others)]
        return cls(
            activity_id=found.view.activity_id,
            day=found.view.day,
            label=found.this.label,
            shortest_s=found.shortest_s,
            longest_s=found.longest_s,
            columns=_columns(figures, language),
            this=_group(found.this, language),
            items=[_occurrence(one, found.this.count, language) for one in found.others],
        )


def _columns(rows: list[Figures], language: Language) -> list[ColumnShape]:
    """Of figures that are known of at least one."""
    known = {slug for row in rows for slug, one in row.items() if not isinstance(one, Unknown)}
    shown = [BY_SLUG[slug] for slug in SLUGS if slug in known]
    return [
        ColumnShape(slug=one.slug, name=name_of(one, language), unit=one.unit, precision=one.precision) for one in shown
    ]


def _figures(figures: Figures, language: Language) -> dict[str, Any]:
    missing = {slug: one for slug, one in figures.items() if isinstance(one, Unknown)}
    return {
        "figures": {slug: None if isinstance(one, Unknown) else one for slug, one in figures.items()},
        "unknown": [
            MissingFigure(slug=slug, unknown=UnknownShape.of(one.reason, one.about, language))
            for slug, one in missing.items()
        ],
    }


def _item(one: Measured, language: Language) -> IntervalShape:
    it = one.interval
    return IntervalShape(
        id=it.id,
        start_s=it.start_s,
        end_s=it.end_s,
        kind=it.kind,
        name=it.name,
        label=it.label,
        group=it.group,
        **_figures(one.figures, language),
    )


def _group(one: Group, language: Language) -> IntervalGroupShape:
    return IntervalGroupShape(
        group=one.number,
        label=one.label,
        count=one.count,
        seconds=one.seconds,
        **_figures(one.figures, language),
    )


def _occurrence(one: Occurrence, count: int, language: Language) -> OccurrenceShape:
    return OccurrenceShape(
        activity_id=one.activity_id,
        day=one.day,
        name=one.name,
        label=one.group.label,
        count=one.group.count,
        seconds=one.group.seconds,
        same_structure=one.group.count == count,
        **_figures(one.group.figures, language),
    )
