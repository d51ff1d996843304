from domestique.formats.fit.table import meaning_of
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import table_of


def test_meanings() -> None:
    assert meaning_of(20, 7).units == "watts"
    assert meaning_of(20, 2).units == "m"  # that of the field it is packed into
    assert (meaning_of(20, 250).name, meaning_of(20, 250).type) == ("field_250", "")
    assert meaning_of(0xFF00, 253).name == "field_253"


def test_recorded_is_before_and_columns_after_unpacking() -> None:
    table = table_of(FitBuilder().define(0, 20, STAMP, Field(6, "uint16")).add(0, START, 3000), "record")
    assert list(table.recorded) == ["timestamp", "speed"]
    assert list(table.columns) == ["timestamp", "speed", "enhanced_speed"]
    assert len(table) == 1


def test_a_field_defined_twice_in_one_message_gives_its_last_valid_value() -> None:
    file = FitBuilder().define(0, 20, Field(3, "uint8"), Field(3, "uint8")).add(0, 100, 0xFF).add(0, 100, 101)
    assert table_of(file, "record").columns["heart_rate"].raw.tolist() == [100, 101]


def test_many_messages_are_as_few() -> None:
    for count in (10, 1000):
        file = FitBuilder().define(0, 20, STAMP, Field(3, "uint8"), Field(3, "uint8"), Field(0, "sint32"))
        for second in range(count):
            file.add(0, START + second, 0xFF, second % 200, -second)
        columns = table_of(file, "record").columns
        assert columns["heart_rate"].raw.tolist() == [second % 200 for second in range(count)]
        assert columns["position_lat"].raw.tolist() == [-second for second in range(count)]
