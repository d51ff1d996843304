"""The figures of days: what each is called, and how it comes from load and mornings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from domestique.analysis.days.baseline import USUAL, Baseline, baseline, window_mean
from domestique.analysis.days.form import Constants, Form, form_of
from domestique.analysis.days.week import acute_to_chronic, monotony, strain, total
from domestique.analysis.metrics.metric import Grade
from domestique.analysis.signal.grid import Numbers

HRV = "hrv_ms"
RESTING_HR = "resting_heart_rate_bpm"


@dataclass
class Days:
    """A run of days; every array has one value a day, NaN where nothing is known."""

    load: Numbers
    mornings: Mapping[str, Numbers] = field(default_factory=dict)
    """By the kind of daily figure, as stored: hrv_ms, sleep_s, weight_kg."""
    constants: Constants = Constants()  # noqa: RUF009  frozen
    _kept: dict[str, object] = field(default_factory=dict)

    def morning(self, kind: str) -> Numbers:
        found = self.mornings.get(kind)
        return np.full(len(self.load), np.nan) if found is None else found

    @property
    def form(self) -> Form:
        made = self._kept.setdefault("form", form_of(self.load, self.constants))
        assert isinstance(made, Form)
        return made

    def against(self, kind: str) -> Baseline:
        """HRV by its logarithm, everything else as it is."""
        key = f"baseline:{kind}"
        if key not in self._kept:
            self._kept[key] = baseline(self.morning(kind), logarithm=kind in LOGARITHMIC)
        made = self._kept[key]
        assert isinstance(made, Baseline)
        return made


LOGARITHMIC = (HRV, "hrv_sdnn_ms")


@dataclass(frozen=True, slots=True)
class DayMetric:
    """As analysis.metrics.Metric, for days. Words in locales metrics_days."""

    slug: str
    group: Literal["form", "wellness"]
    unit: str
    precision: int
    grade: Grade
    formula: str
    source: str
    compute: Callable[[Days], Numbers]
    needs: tuple[str, ...]
    version: int = 1
    convention: str | None = None
    more_is: str | None = None


_BANISTER = "Banister 1975; Coggan's performance manager"
_FOSTER = "Foster 1998"
_PLEWS = "Plews et al. 2014; Buchheit 2014"
_OWN = "arithmetic"


def _seven(kind: str) -> Callable[[Days], Numbers]:
    return lambda days: days.against(kind).recent


def _usual(kind: str) -> Callable[[Days], Numbers]:
    return lambda days: days.against(kind).usual


def _from_usual(kind: str) -> Callable[[Days], Numbers]:
    return lambda days: days.against(kind).recent - days.against(kind).usual


def _share(part: str) -> Callable[[Days], Numbers]:
    return lambda days: window_mean(days.morning(part) / days.morning("sleep_s") * 100, 7, 3)


def _month_change(days: Days) -> Numbers:
    """The mean of seven days against the same four weeks before."""
    recent = days.against("weight_kg").recent
    return np.concatenate((np.full(min(28, len(recent)), np.nan), recent[28:] - recent[:-28]))


def _sleep_debt(days: Days) -> Numbers:
    """What seven nights lack of seven usual ones."""
    night = days.against("sleep_s")
    return (night.usual - night.recent) * 7


def _form(name: str) -> Callable[[Days], Numbers]:
    return lambda days: np.asarray(getattr(days.form, name))


_MEANS: tuple[tuple[str, str, str, int, str | None], ...] = (
    ("hrv_7d", HRV, "ms", 0, "better"),
    ("hrv_sdnn_7d", "hrv_sdnn_ms", "ms", 0, "better"),
    ("resting_hr_7d", RESTING_HR, "bpm", 0, "worse"),
    ("sleeping_hr_7d", "sleeping_heart_rate_bpm", "bpm", 0, "worse"),
    ("sleep_7d", "sleep_s", "s", 0, "better"),
    ("sleep_score_7d", "sleep_score", "1", 0, "better"),
    ("weight_7d", "weight_kg", "kg", 1, None),
    ("body_fat_7d", "body_fat_percent", "%", 1, None),
    ("stress_7d", "stress", "1", 0, "worse"),
    ("body_battery_7d", "body_battery_high", "1", 0, "better"),
    ("respiration_7d", "respiration_per_min", "1/min", 1, None),
    ("spo2_7d", "spo2_percent", "%", 0, None),
    ("steps_7d", "steps", "1", 0, None),
    ("vo2max_7d", "vo2max", "ml/kg/min", 1, "better"),
)

DAY_METRICS: tuple[DayMetric, ...] = (
    DayMetric("fitness", "form", "load/d", 1, Grade.B, "x += (load - x)(1 - e^(-1/42))", _BANISTER, _form("fitness"),
              ("load",), convention="exponential"),
    DayMetric("fatigue", "form", "load/d", 1, Grade.B, "x += (load - x)(1 - e^(-1/7))", _BANISTER, _form("fatigue"),
              ("load",), convention="exponential"),
    DayMetric("form", "form", "load/d", 1, Grade.B, "fitness - fatigue, of the day before", _BANISTER, _form("form"),
              ("load",), convention="previous_day"),
    DayMetric("ramp", "form", "load/d", 1, Grade.B, "fitness - fitness seven days ago", _BANISTER, _form("ramp"),
              ("load",)),
    DayMetric("week_load", "form", "load", 0, Grade.A, "sum of seven days", _OWN, lambda days: total(days.load),
              ("load",)),
    DayMetric("monotony", "form", "1", 2, Grade.C, "mean / standard deviation (n - 1) of seven days", _FOSTER,
              lambda days: monotony(days.load), ("load",), convention="sample_deviation", more_is="worse"),
    DayMetric("strain", "form", "load", 0, Grade.C, "week's load · monotony", _FOSTER, lambda days: strain(days.load),
              ("load",), more_is="worse"),
    DayMetric("acute_to_chronic", "form", "1", 2, Grade.D, "mean of 7 days / mean of 28 days", "Gabbett 2016; "
              "Impellizzeri 2020 advises against it", lambda days: acute_to_chronic(days.load), ("load",),
              convention="coupled"),
    *(
        DayMetric(slug, "wellness", unit, precision, Grade.B, f"{'exp(mean(ln x))' if kind in LOGARITHMIC else 'mean'} "
                  "of seven days, three at least", _PLEWS if kind in LOGARITHMIC else _OWN, _seven(kind), (kind,),
                  more_is=more_is)
        for slug, kind, unit, precision, more_is in _MEANS
    ),
    DayMetric("hrv_usual", "wellness", "ms", 0, Grade.B, f"exp(mean(ln x)) of the {USUAL} days before the seven",
              _PLEWS, _usual(HRV), (HRV,), convention="without_recent"),
    DayMetric("hrv_low", "wellness", "ms", 0, Grade.B, "exp(mean - half the standard deviation) of those days", _PLEWS,
              lambda days: days.against(HRV).low, (HRV,), convention="without_recent"),
    DayMetric("hrv_high", "wellness", "ms", 0, Grade.B, "exp(mean + half the standard deviation) of those days", _PLEWS,
              lambda days: days.against(HRV).high, (HRV,), convention="without_recent"),
    DayMetric("hrv_variation", "wellness", "%", 1, Grade.C, "standard deviation / mean of ln x over seven days",
              _PLEWS, lambda days: days.against(HRV).variation, (HRV,)),
    DayMetric("resting_hr_change", "wellness", "bpm", 1, Grade.B, "seven days - the usual sixty", _PLEWS,
              _from_usual(RESTING_HR), (RESTING_HR,), more_is="worse"),
    DayMetric("sleep_debt", "wellness", "s", 0, Grade.C, "7 · (usual sixty - seven days)", _OWN, _sleep_debt,
              ("sleep_s",), more_is="worse"),
    DayMetric("deep_sleep_share", "wellness", "%", 0, Grade.C, "deep / sleep, seven days", "the watch's own stages",
              _share("sleep_deep_s"), ("sleep_deep_s", "sleep_s")),
    DayMetric("rem_sleep_share", "wellness", "%", 0, Grade.C, "REM / sleep, seven days", "the watch's own stages",
              _share("sleep_rem_s"), ("sleep_rem_s", "sleep_s")),
    DayMetric("weight_month", "wellness", "kg", 1, Grade.B, "seven days - the seven of four weeks ago", _OWN,
              _month_change, ("weight_kg",)),
)  # fmt: skip
