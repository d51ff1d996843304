from domestique.model.activity import StrengthSet
from domestique.model.sport import Sport
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import START
from tests.formats.fit.reading import activity_of


def gym() -> FitBuilder:
    file = FitBuilder().message(
        0, 18, end=(253, "uint32", START + 600), start=(2, "uint32", START), sport=(5, "enum", 10), sub=(6, "enum", 20),
        elapsed=(7, "uint32", 600_000),
    )  # fmt: skip
    file.define(
        1, 225, Field(254, "uint32"), Field(0, "uint32"), Field(3, "uint16"), Field(4, "uint16"), Field(5, "uint8"),
        Field(6, "uint32"), Field(7, "uint16", 2), Field(8, "uint16", 2),
    )  # fmt: skip
    file.add(1, START + 40, 40_000, 8, 60 * 16, 1, START, (0, 0xFFFF), (1, 0xFFFF))
    file.add(1, START + 130, 90_000, 0xFFFF, 0xFFFF, 0, START + 40, (0xFFFF, 0xFFFF), (0xFFFF, 0xFFFF))
    return file.add(1, START + 160, 30_000, 12, 1000, 1, START + 130, (28, 3), (0xFFFF, 0xFFFF))


def test_sets_as_the_watch_saw_them() -> None:
    activity = activity_of(gym())
    assert activity.sport is Sport.STRENGTH
    assert activity.sets == (
        StrengthSet(0.0, 40.0, "active", "barbell_bench_press", 8, 60.0),
        StrengthSet(40.0, 90.0, "rest", None, None, None),
        StrengthSet(130.0, 30.0, "active", "squat", 12, 62.5),
    )
