"""Insights and correlations."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.analysis.correlations.correlate import Correlation
from domestique.analysis.correlations.sentence import caution
from domestique.analysis.correlations.sentence import sentence as in_words
from domestique.analysis.insights.sentence import sentence
from domestique.api.shapes.base import Shape, example
from domestique.locales import Language, say
from domestique.services.look_back import Said

_INSIGHT: dict[str, JsonValue] = {
    "slug": "monotony_high",
    "name": "Days too much alike",
    "sentence": "Monotony is 2.3, above 2.0. Make the easy days easier and leave the hard ones hard.",
    "tone": "watch",
    "grade": "C",
    "since": "2026-11-18",
    "activity_ids": [],
}
_CORRELATION: dict[str, JsonValue] = {
    "id": "swim_volume_100yd",
    "x": "metres swum in four weeks",
    "y": "100 yd time",
    "n": 24,
    "r": -0.52,
    "low": -0.77,
    "high": -0.14,
    "clear": True,
    "sentence": "The more metres swum in four weeks, the faster your 100 yd (24 points).",
    "caution": "Moving together is no proof that one makes the other.",
}


class InsightShape(Shape):
    model_config = example(_INSIGHT)

    slug: str
    name: str
    sentence: str
    tone: Literal["good", "watch", "plain"]
    grade: str = Field(description="How far to trust it: A to D.")
    since: date = Field(description="The first day it holds for.")
    activity_ids: list[UUID] = Field(description="What it rests on.")

    @classmethod
    def of(cls, said: Said, language: Language) -> "InsightShape":
        return cls(
            slug=said.insight.slug,
            name=say(language, f"insights.{said.insight.slug}.name"),
            sentence=sentence(language, said.insight, said.finding),
            tone=said.finding.tone,
            grade=said.insight.grade.value,
            since=said.finding.since,
            activity_ids=list(said.finding.evidence),
        )


class InsightList(Shape):
    model_config = example({"items": [_INSIGHT]})

    items: list[InsightShape]


class CorrelationShape(Shape):
    model_config = example(_CORRELATION)

    id: str
    x: str
    y: str
    n: int = Field(description="Points.")
    r: float
    low: float = Field(description="With `high`: between these at 95 %.")
    high: float
    clear: bool = Field(description="false: the interval holds 0, nothing is shown either way.")
    sentence: str
    caution: str = Field(description="What it does not prove.")

    @classmethod
    def of(cls, found: Correlation, language: Language) -> "CorrelationShape":
        words = f"correlations.pairs.{found.pair.id}"
        return cls(
            id=found.pair.id,
            x=say(language, f"{words}.x"),
            y=say(language, f"{words}.y"),
            n=found.n,
            r=round(found.r, 3),
            low=round(found.low, 3),
            high=round(found.high, 3),
            clear=found.clear,
            sentence=in_words(language, found),
            caution=caution(language, found),
        )


class CorrelationList(Shape):
    model_config = example({"items": [_CORRELATION]})

    items: list[CorrelationShape]
