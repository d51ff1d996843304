"""Two activities or two periods beside each other."""

from typing import Any, Literal

from pydantic import Field

from domestique.analysis.comparing.periods import PeriodFigure
from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.metrics.metric import Rollup
from domestique.analysis.unknown import Unknown
from domestique.api.metric_words import name_of
from domestique.api.shapes.base import Shape, example
from domestique.api.shapes.metrics import State, UnknownShape
from domestique.kit.plain_numbers import plain_list
from domestique.locales import Language
from domestique.services.compare import Pair, Periods

_UNITS = {"power": "W", "heart_rate": "bpm", "speed": "m/s", "cadence": "rpm", "altitude": "m"}
_FIGURE: dict[str, Any] = {"slug": "average_power", "name": "Average power", "unit": "W", "precision": 0}


class ComparedColumn(Shape):
    channel: str
    unit: str
    ours: list[float | None]
    theirs: list[float | None]


class ComparedFigure(Shape):
    slug: str
    name: str
    unit: str
    precision: int
    ours: float
    theirs: float


class ComparedShape(Shape):
    model_config = example(
        {
            "by": "distance",
            "unit": "m",
            "axis": [0.0, 10.0],
            "channels": [{"channel": "power", "unit": "W", "ours": [210.0, 220.0], "theirs": [200.0, None]}],
            "gap_s": [0.0, 0.4],
            "unknown": None,
            "figures": [{**_FIGURE, "ours": 214.0, "theirs": 203.0}],
        }
    )

    by: Literal["distance", "time"]
    unit: str
    axis: list[float | None]
    channels: list[ComparedColumn]
    gap_s: list[float | None] = Field(description="Seconds by which ours is ahead; behind is negative.")
    unknown: UnknownShape | None = Field(description="Why they cannot be laid along each other.")
    figures: list[ComparedFigure] = Field(description="What both have.")

    @classmethod
    def of(cls, by: Literal["distance", "time"], found: Pair, language: Language) -> "ComparedShape":
        aligned = found.aligned
        unit = "m" if by == "distance" else "s"
        figures = [
            ComparedFigure(**_named(one, language), ours=one.ours or 0.0, theirs=one.theirs or 0.0)
            for one in found.figures
        ]
        if isinstance(aligned, Unknown):
            why = UnknownShape.of(aligned.reason, aligned.about, language)
            return cls(by=by, unit=unit, axis=[], channels=[], gap_s=[], unknown=why, figures=figures)
        channels = [
            ComparedColumn(
                channel=name,
                unit=_UNITS.get(name, ""),
                ours=plain_list(aligned.ours[name], 3),
                theirs=plain_list(aligned.theirs[name], 3),
            )
            for name in aligned.ours
        ]
        return cls(
            by=by,
            unit=unit,
            axis=plain_list(aligned.axis, 1),
            channels=channels,
            gap_s=plain_list(aligned.gap_s, 1),
            unknown=None,
            figures=figures,
        )


class PeriodFigureShape(Shape):
    slug: str
    name: str
    unit: str
    precision: int
    rollup: Rollup = Field(description="How the activities of a period became one figure.")
    more_is: str | None = Field(description="better, worse, or null where neither is so.")
    a: float | None
    b: float | None
    change: float | None = Field(description="By how much a is above b.")
    share: float | None = Field(description="The change as a share of b.")


class PeriodsShape(Shape):
    model_config = example(
        {
            "state": "fresh",
            "activities": {"a": 18, "b": 14},
            "figures": [
                {
                    **_FIGURE,
                    "rollup": "mean_by_time",
                    "more_is": "better",
                    "a": 214.0,
                    "b": 200.0,
                    "change": 14.0,
                    "share": 0.07,
                }
            ],
        }
    )

    state: State
    activities: "CountsShape"
    figures: list[PeriodFigureShape]

    @classmethod
    def of(cls, found: Periods, language: Language) -> "PeriodsShape":
        return cls(
            state="fresh" if found.fresh else "computing",
            activities=CountsShape(a=found.ours, b=found.theirs),
            figures=[
                PeriodFigureShape(
                    **_named(one, language),
                    rollup=BY_SLUG[one.slug].rollup,
                    more_is=BY_SLUG[one.slug].more_is,
                    a=one.ours,
                    b=one.theirs,
                    change=one.change,
                    share=one.share,
                )
                for one in found.figures
            ],
        )


class CountsShape(Shape):
    a: int
    b: int


def _named(one: PeriodFigure, language: Language) -> dict[str, Any]:
    metric = BY_SLUG[one.slug]
    return {
        "slug": one.slug,
        "name": name_of(metric, language),
        "unit": metric.unit,
        "precision": metric.precision,
    }
