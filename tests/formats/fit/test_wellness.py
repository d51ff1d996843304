from domestique.formats.fit.wellness import wellness_of
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import part_of


def found(file: FitBuilder) -> dict[str, tuple[list[float], list[float]]]:
    return {f"{s.message}.{s.field}": (s.times.tolist(), s.values.tolist()) for s in wellness_of(part_of(file))}


def test_a_pulse_of_a_day_counts_on_from_the_last_full_time() -> None:
    file = FitBuilder().define(0, 55, STAMP).define(1, 55, Field(26, "uint16"), Field(27, "uint8"))
    file.add(1, START & 0xFFFF, 50).add(0, START)
    for seconds in (60, 60_000, 100_000):
        file.add(1, (START + seconds) & 0xFFFF, 60)
    file.add(0, START + 500_000).add(1, (START + 500_060) & 0xFFFF, 70)
    times, values = found(file)["monitoring.heart_rate"]
    assert times == [START + 60, START + 60_000, START + 100_000, START + 500_060]
    assert values == [60, 60, 60, 70]


def test_steps_are_a_meaning_of_cycles() -> None:
    file = FitBuilder().define(0, 55, STAMP, Field(5, "enum"), Field(3, "uint32"))
    file.add(0, START, 6, 1200).add(0, START + 60, 2, 400)
    assert found(file)["monitoring.steps"] == ([START], [1200])


def test_stress_has_a_time_of_its_own() -> None:
    file = FitBuilder().define(0, 227, Field(1, "uint32"), Field(0, "sint16"))
    file.add(0, START, 25).add(0, START + 180, -2).add(0, 0xFFFFFFFF, 30)
    assert found(file) == {"stress_level.stress_level_value": ([START, START + 180], [25, -2])}


def test_weight_in_kilograms() -> None:
    file = FitBuilder().define(0, 30, STAMP, Field(0, "uint16"), Field(1, "uint16")).add(0, START, 7150, 0xFFFF)
    (series,) = wellness_of(part_of(file))
    assert (series.field, series.unit, series.values.tolist()) == ("weight", "kg", [71.5])


def test_an_activity_has_none() -> None:
    assert wellness_of(part_of(FitBuilder().define(0, 20, STAMP, Field(3, "uint8")).add(0, START, 100))) == ()


def test_no_times_no_values() -> None:
    file = FitBuilder().define(0, 30, Field(0, "uint16")).add(0, 7150)
    assert wellness_of(part_of(file)) == ()
