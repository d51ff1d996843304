"""Insights and correlations."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field, JsonValue

from domestique.analysis.correlations import Correlation, Pair, Silence
from domestique.analysis.correlations.pairs import measured_in
from domestique.analysis.correlations.sentence import caution, why
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
    "evidence": [],
}
_CORRELATION: dict[str, JsonValue] = {
    "id": "swim_volume_100yd",
    "x": {"slug": "swim_distance", "name": "metres swum in four weeks", "unit": "m", "precision": 0},
    "y": {"slug": "swim_best_100yd", "name": "100 yd time", "unit": "s", "precision": 1},
    "sport": "swimming",
    "n": 24,
    "r": -0.52,
    "low": -0.77,
    "high": -0.14,
    "clear": True,
    "sentence": "The more metres swum in four weeks, the faster your 100 yd (24 points).",
    "caution": "Moving together is no proof that one makes the other.",
}


class EvidenceShape(Shape):
    activity_id: UUID
    day: date | None


class InsightShape(Shape):
    model_config = example(_INSIGHT)

    slug: str
    name: str
    sentence: str
    tone: Literal["good", "watch", "plain"]
    grade: str = Field(description="How far to trust it: A to D.")
    since: date = Field(description="The first day it holds for.")
    evidence: list[EvidenceShape] = Field(description="What it rests on.")

    @classmethod
    def of(cls, said: Said, language: Language) -> "InsightShape":
        return cls(
            slug=said.insight.slug,
            name=say(language, f"insights.{said.insight.slug}.name"),
            sentence=sentence(language, said.insight, said.finding),
            tone=said.finding.tone,
            grade=said.insight.grade.value,
            since=said.finding.since,
            evidence=[EvidenceShape(activity_id=one, day=day) for one, day in said.evidence],
        )


class InsightList(Shape):
    model_config = example({"items": [_INSIGHT]})

    items: list[InsightShape]


class TermShape(Shape):
    slug: str
    name: str
    unit: str
    precision: int


class CorrelationShape(Shape):
    model_config = example(_CORRELATION)

    id: str
    x: TermShape
    y: TermShape
    sport: str | None = Field(description="Whose figures these are, where they are of one sport.")
    n: int = Field(description="Points.")
    r: float
    low: float = Field(description="With `high`: between these at 95 %.")
    high: float
    clear: bool = Field(description="false: the interval holds 0, nothing is shown either way.")
    sentence: str
    caution: str = Field(description="What it does not prove.")

    @classmethod
    def of(cls, found: Correlation, language: Language) -> "CorrelationShape":
        x, y = _terms(found.pair, language)
        return cls(
            id=found.pair.id,
            x=x,
            y=y,
            sport=found.pair.y.sport or found.pair.x.sport,
            n=found.n,
            r=round(found.r, 3),
            low=round(found.low, 3),
            high=round(found.high, 3),
            clear=found.clear,
            sentence=in_words(language, found),
            caution=caution(language, found),
        )


class SilentPair(Shape):
    id: str
    x: TermShape
    y: TermShape
    n: int
    least: int = Field(description="Points below which nothing is said.")
    sentence: str = Field(description="Why nothing is said.")

    @classmethod
    def of(cls, silence: Silence, language: Language) -> "SilentPair":
        x, y = _terms(silence.pair, language)
        return cls(id=silence.pair.id, x=x, y=y, n=silence.n, least=silence.pair.least, sentence=why(language, silence))


class CorrelationList(Shape):
    model_config = example({"items": [_CORRELATION], "silent": []})

    items: list[CorrelationShape]
    silent: list[SilentPair]

    @classmethod
    def of(cls, found: tuple[Correlation | Silence, ...], language: Language) -> "CorrelationList":
        return cls(
            items=[CorrelationShape.of(one, language) for one in found if isinstance(one, Correlation)],
            silent=[SilentPair.of(one, language) for one in found if isinstance(one, Silence)],
        )


class CorrelationPoints(Shape):
    """Columns of the same length."""

    model_config = example(
        {
            "id": "load_next_hrv",
            "x": [84.0],
            "y": [61.0],
            "days": ["2026-11-18"],
            "after": 1,
            "activity_ids": [None],
        }
    )

    id: str
    x: list[float]
    y: list[float]
    days: list[date] = Field(description="Of y.")
    after: int = Field(description="x lies so many days before.")
    activity_ids: list[UUID | None] = Field(description="Whose figure the point shows, where it is an activity's.")

    @classmethod
    def of(cls, found: Correlation | Silence) -> "CorrelationPoints":
        pair = found.pair
        if isinstance(found, Silence):
            return cls(id=pair.id, x=[], y=[], days=[], after=pair.after, activity_ids=[])
        return cls(
            id=pair.id,
            x=[round(value, 4) for value in found.x],
            y=[round(value, 4) for value in found.y],
            days=list(found.days),
            after=pair.after,
            activity_ids=list(found.activity_ids),
        )


def _terms(pair: Pair, language: Language) -> tuple[TermShape, TermShape]:
    def one(name: Literal["x", "y"]) -> TermShape:
        term = pair.x if name == "x" else pair.y
        unit, precision = measured_in(term)
        words = say(language, f"correlations.pairs.{pair.id}.{name}")
        return TermShape(slug=term.slug, name=words, unit=unit, precision=precision)

    return one("x"), one("y")
