from domestique.formats.fit.fields import named_values, number, word
from tests.fakes.fit_builder import Field, FitBuilder
from tests.formats.fit.examples import STAMP, START
from tests.formats.fit.reading import table_of


def lap() -> FitBuilder:
    file = FitBuilder().define(
        0, 19, STAMP, Field(2, "uint32"), Field(25, "enum"), Field(9, "uint32"), Field(13, "uint16"),
        Field(15, "uint8"), Field(3, "sint32"), Field(200, "uint8"),
    )  # fmt: skip
    return file.add(0, START + 60, START, 2, 50_000, 8000, 0xFF, 2**29, 7).add(0, START, START, 99, 1, 1, 150, 0, 1)


def test_names_units_and_words() -> None:
    table = table_of(lap(), "lap")
    first, second = named_values(table.columns, len(table))
    assert first == {"sport": "cycling", "total_distance": 500.0, "enhanced_avg_speed": 8.0, "start_position_lat": 45.0}
    assert second["avg_heart_rate"] == 150
    assert second["sport"] == 99


def test_first_number_and_first_word() -> None:
    columns = table_of(lap(), "lap").columns
    assert number(columns, 0, "avg_heart_rate", "total_distance") == 500.0
    assert number(columns, 1, "avg_heart_rate", "total_distance") == 150.0
    assert number(columns, 0, "nothing") is None
    assert word(columns, 0, "sport") == "cycling"
    assert word(columns, 1, "sport") == "99"
    assert word(columns, 0, "avg_heart_rate") is None


def test_a_text_in_parts() -> None:
    table = table_of(FitBuilder().message(0, 26, name=(8, "string", b"easy\0ride")), "workout")
    assert word(table.columns, 0, "wkt_name") == "easy"
    assert named_values(table.columns, 1) == [{"wkt_name": "easy ride"}]
