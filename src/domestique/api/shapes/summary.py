"""Today at a glance."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pydantic import Field, JsonValue

from domestique.analysis.days.form import FormState, state_of
from domestique.api.shapes.base import Shape, example
from domestique.kit.plain_numbers import plain
from domestique.locales import Language, say
from domestique.services.read_fitness import Fitness
from domestique.services.read_wellness import Mornings, Series
from domestique.store.activity_sums import Sum

_MORNING: dict[str, JsonValue] = {
    "kind": "hrv_ms",
    "name": "HRV",
    "unit": "ms",
    "day": "2026-11-21",
    "value": 61.0,
    "recent": 60.4,
    "low": 59.1,
    "high": 65.0,
    "status": "in",
}
_SPAN: dict[str, JsonValue] = {"count": 4, "without_load": 0, "load": 312.4, "timer_s": 21600.0, "distance_m": 91000.0}


class FormToday(Shape):
    fitness: float
    fatigue: float
    form: float
    state: FormState
    ramp: float | None = Field(description="Fitness gained in seven days.")
    settled: bool = Field(description="false: records are too young for the curve to mean much.")


class SpanSums(Shape):
    """All sports together; what nothing is known of is null, not 0."""

    count: int
    without_load: int
    load: float | None
    timer_s: float | None
    distance_m: float | None

    @classmethod
    def of(cls, sums: Sequence[Sum]) -> "SpanSums":
        def total(name: str) -> float | None:
            known = [value for one in sums if (value := getattr(one, name)) is not None]
            return plain(sum(known), 1) if known else None

        return cls(
            count=sum(one.count for one in sums),
            without_load=sum(one.count - one.loaded for one in sums),
            load=total("load"),
            timer_s=total("timer_s"),
            distance_m=total("distance_m"),
        )


class Morning(Shape):
    model_config = example(_MORNING)

    kind: str
    name: str
    unit: str | None
    day: date = Field(description="The last one measured, of the last three days.")
    value: float
    recent: float | None = Field(description="Mean of seven days.")
    low: float | None
    high: float | None
    status: Literal["in", "below", "above"] | None

    @classmethod
    def of(cls, series: Series, days: Sequence[date], language: Language) -> "Morning | None":
        for place in reversed(range(len(days))):
            value = plain(series.values[place], 2)
            if value is not None:
                break
        else:
            return None
        against = series.against
        return cls.model_validate(
            {
                "kind": series.kind,
                "name": say(language, f"wellness.kinds.{series.kind}"),
                "unit": series.unit,
                "day": days[place],
                "value": value,
                "recent": plain(against.recent[place], 2),
                "low": plain(against.low[place], 2),
                "high": plain(against.high[place], 2),
                "status": series.status[place],
            }
        )


class SummaryShape(Shape):
    model_config = example(
        {
            "today": "2026-11-21",
            "form": {"fitness": 61.3, "fatigue": 70.2, "form": -8.9, "state": "balanced", "ramp": 1.2, "settled": True},
            "this_week": _SPAN,
            "last_week": _SPAN,
            "mornings": [_MORNING],
            "state": "fresh",
        }
    )

    today: date
    form: FormToday | None = Field(description="null: no activity has a load yet.")
    this_week: SpanSums = Field(description="From Monday until now.")
    last_week: SpanSums = Field(description="The same days of the week before.")
    mornings: list[Morning]
    state: Literal["fresh", "computing"]

    @classmethod
    def of(
        cls,
        today: date,
        fitness: Fitness,
        this_week: Sequence[Sum],
        last_week: Sequence[Sum],
        mornings: Mornings,
        days: Sequence[date],
        language: Language,
    ) -> "SummaryShape":
        found = (Morning.of(series, days, language) for series in mornings.series)
        return cls(
            today=today,
            form=_form(fitness, today),
            this_week=SpanSums.of(this_week),
            last_week=SpanSums.of(last_week),
            mornings=[one for one in found if one is not None],
            state="computing" if fitness.computing else "fresh",
        )


def _form(found: Fitness, today: date) -> FormToday | None:
    fitness, fatigue, form = (
        plain(values[-1], 1) for values in (found.form.fitness, found.form.fatigue, found.form.form)
    )
    if fitness is None or fatigue is None or form is None or found.began is None or found.settled is None:
        return None
    ramp = plain(found.form.ramp[-1], 1)
    return FormToday(
        fitness=fitness,
        fatigue=fatigue,
        form=form,
        state=state_of(form),
        ramp=ramp,
        settled=found.settled <= today,
    )
