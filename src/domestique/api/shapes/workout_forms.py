"""Workouts as text, drawing and files."""

from datetime import date
from typing import Annotated, Any, Literal, Self, cast

from pydantic import AfterValidator, ConfigDict, Field, JsonValue, model_validator

from domestique.api.shapes.base import Line, Shape, Wish, example
from domestique.api.shapes.workout_examples import BIKE
from domestique.api.workout_words import found_sentence, problem_sentence
from domestique.formats.workout_text import LONGEST
from domestique.locales import Language
from domestique.model.sport import Sport
from domestique.model.workout_json import workout_json
from domestique.planning.dose import Dose
from domestique.planning.profile import Stretch
from domestique.services.parse_workout import Parsed

FileKind = Literal["fit", "zwo", "mrc", "erg", "csv", "txt", "json"]
Body = dict[str, JsonValue]


def _storable(text: str) -> str:
    if any((ord(letter) < 32 and letter not in "\n\r\t") or 0xD800 <= ord(letter) <= 0xDFFF for letter in text):
        raise ValueError("control characters are not allowed")
    return text


Text = Annotated[str, Field(max_length=LONGEST), AfterValidator(_storable)]


class ParseWish(Wish):
    """Text or a workout, not both."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        json_schema_extra={"examples": [{"sport": "cycling", "text": "4x4m 105% / 3m 55%"}, {"workout": BIKE}]},
    )

    text: Text | None = Field(None, description="docs/workouts.md tells the form.")
    sport: Sport | None = Field(None, description="Of the text; a workout names its own.")
    name: Line | None = Field(None, description="Where the text does not begin with one.")
    workout: Body | None = None
    day: date | None = Field(None, description="Whose thresholds count; today's without it.")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.text is None) == (self.workout is None) or (self.text is not None and self.sport is None):
            raise ValueError("text with its sport, or a workout")
        return self


class TextProblem(Shape):
    line: int = Field(description="From 1.")
    start: int = Field(description="The column it begins in, from 0, in characters.")
    stop: int
    code: str
    sentence: str


class TextSpan(Shape):
    line: int
    start: int
    stop: int


class ProfileStretchShape(Shape):
    step: int = Field(description="Which of the steps as written, from 0.")
    intent: Literal["warm_up", "work", "recovery", "rest", "cool_down", "other"]
    seconds: float | None
    metres: float | None
    start: float | None = Field(description="Share of the threshold it begins at.")
    stop: float | None
    band: Literal["low", "middle", "high", "rest"] | None

    @classmethod
    def of(cls, one: Stretch) -> "ProfileStretchShape":
        return cls(
            step=one.step,
            intent=one.intent.value,
            seconds=one.seconds,
            metres=one.metres,
            start=one.start,
            stop=one.stop,
            band=one.band,
        )


class DoseShape(Shape):
    """Null: it cannot be said, and `reasons` tell why. With open steps each figure is an "at least"."""

    seconds: float | None
    metres: float | None
    load: float | None
    low_s: float | None
    mid_s: float | None
    high_s: float | None
    rest_s: float
    unknown_s: float
    open_steps: int
    sets: int
    volume_kg: float | None
    reasons: list[str]

    @classmethod
    def of(cls, told: Dose) -> "DoseShape":
        values = {name: getattr(told, name) for name in cls.model_fields if name != "reasons"}
        return cls(**values, reasons=[str(one) for one in told.reasons])


class ParsedShape(Shape):
    model_config = example(
        {
            "workout": {"format": 1, **BIKE},
            "text": "15m 50-75%\n4x 4m 105-110% 90-100rpm / 3m 50-55% between\ncooldown lap\n",
            "problems": [],
            "spans": [{"line": 1, "start": 0, "stop": 10}],
            "profile": [
                {
                    "step": 0,
                    "intent": "warm_up",
                    "seconds": 900,
                    "metres": None,
                    "start": 0.5,
                    "stop": 0.75,
                    "band": "low",
                }
            ],
            "dose": {
                "seconds": 2400,
                "metres": None,
                "load": 55.1,
                "low_s": 1440,
                "mid_s": 0,
                "high_s": 960,
                "rest_s": 0,
                "unknown_s": 0,
                "open_steps": 1,
                "sets": 0,
                "volume_kg": None,
                "reasons": ["open_end"],
            },
            "exact": True,
        }
    )

    workout: Body | None = Field(description="None as long as something is wrong with the text.")
    text: str
    problems: list[TextProblem]
    spans: list[TextSpan] = Field(description="Where each step stands in the text.")
    profile: list[ProfileStretchShape] = Field(description="Each step as often as it is done.")
    dose: DoseShape | None
    exact: bool = Field(description="The text says all of the workout.")

    @classmethod
    def of(cls, told: Parsed, language: Language) -> Self:
        return cls(**_fields(told, language))


class OpenedShape(ParsedShape):
    kind: FileKind
    losses: list[str] = Field(description="What the file says and we have no words for.")

    @classmethod
    def of(cls, told: Parsed, language: Language) -> Self:
        opened = told.opened
        assert opened is not None
        losses = dict.fromkeys(found_sentence(language, code) for code in opened.losses)
        return cls(**_fields(told, language), kind=cast(FileKind, opened.kind), losses=list(losses))


def _fields(told: Parsed, language: Language) -> dict[str, Any]:
    return {
        "workout": None if told.workout is None else workout_json(told.workout),
        "text": told.text,
        "problems": [
            TextProblem(
                line=one.line,
                start=one.start,
                stop=one.stop,
                code=one.key,
                sentence=problem_sentence(language, one),
            )
            for one in told.problems
        ],
        "spans": [TextSpan(line=line, start=start, stop=stop) for line, start, stop in told.spans],
        "profile": [ProfileStretchShape.of(one) for one in told.stretches],
        "dose": None if told.dose is None else DoseShape.of(told.dose),
        "exact": not told.lost,
    }
