import numpy as np

from tests.fakes.fit_builder import DeveloperField, Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import activity_of, table_of

More = tuple[int, str, object]


def app(file: FitBuilder, index: int = 0) -> None:
    file.message(0, 207, application=(1, "byte", tuple(range(16))), index=(3, "uint8", index))


def describe(
    file: FitBuilder, number: int, name: str, *, base: int = 0x88, index: int = 0, **more: tuple[int, str, object]
) -> None:
    file.message(
        0, 206, developer=(0, "uint8", index), number=(1, "uint8", number), base=(2, "uint8", base),
        name=(3, "string", name), units=(8, "string", "kN/m"), **more,
    )  # fmt: skip


def test_a_developers_speed_is_not_the_devices() -> None:
    file = FitBuilder()
    app(file)
    describe(file, 0, "speed")
    file.define(1, 20, STAMP, Field(6, "uint16"), DeveloperField(0, "float32"))
    file.add(1, START, 3000, 7.5).add(1, START + 1, 3100, 8.5)
    table = table_of(file, "record")
    assert table.columns["speed"].values().tolist() == [3.0, 3.1]
    assert [column.name for column in table.developer.values()] == ["speed"]
    assert table.developer[0].values().tolist() == [7.5, 8.5]
    assert table.developer[0].units == "kN/m"
    streams = activity_of(file).streams.channels
    assert streams["speed"].values().tolist() == [3.0, 3.1]
    assert streams["dev:speed"].values().tolist() == [7.5, 8.5]


def test_scale_and_offset_of_the_description() -> None:
    file = FitBuilder()
    app(file)
    describe(file, 0, "x", base=0x84, scale=(6, "uint8", 10), offset=(7, "sint8", -5))
    file.define(1, 20, STAMP, DeveloperField(0, "uint16")).add(1, START, 100).add(1, START + 1, 0xFFFF)
    values = table_of(file, "record").developer[0].values()
    assert values[0] == 15.0
    assert np.isnan(values[1])


def test_two_apps_with_one_name_stay_apart() -> None:
    file = FitBuilder()
    for index in (0, 1):
        app(file, index)
        describe(file, 0, "Power", base=0x84, index=index)
    mine = (DeveloperField(0, "uint16"), DeveloperField(0, "uint16", developer=1))
    file.define(1, 20, STAMP, *mine).add(1, START, 200, 210)
    channels = activity_of(file).streams.channels
    assert {name: stream.values().tolist() for name, stream in channels.items() if name != "time"} == {
        "dev:0:Power": [200],
        "dev:1:Power": [210],
    }


def test_a_field_nobody_described_is_left_alone() -> None:
    file = FitBuilder().define(1, 20, STAMP, Field(3, "uint8"), DeveloperField(4, "uint16")).add(1, START, 100, 5)
    table = table_of(file, "record")
    assert table.developer == {}
    assert table.columns["heart_rate"].at(0) == 100


def test_a_developer_that_comes_again_describes_anew() -> None:
    file = FitBuilder()
    app(file)
    describe(file, 0, "first", base=0x84)
    file.define(1, 20, STAMP, DeveloperField(0, "uint16")).add(1, START, 1)
    app(file)
    describe(file, 0, "second", base=0x84)
    file.add(1, START + 1, 2)
    columns = table_of(file, "record").developer
    assert {column.name: column.raw[column.valid].tolist() for column in columns.values()} == {
        "first": [1],
        "second": [2],
    }


def test_the_first_description_of_a_number_holds() -> None:
    file = FitBuilder()
    app(file)
    describe(file, 0, "first", base=0x84)
    describe(file, 0, "second", base=0x84)
    file.define(1, 20, STAMP, DeveloperField(0, "uint16")).add(1, START, 1)
    assert [column.name for column in table_of(file, "record").developer.values()] == ["first"]
