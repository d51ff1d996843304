from datetime import UTC, datetime

import numpy as np
import pytest
from garmin_fit_sdk import CrcCalculator

from domestique.formats.fit_writing import Message, Rows, encode_file
from domestique.formats.fit_writing.message import DeveloperColumn
from tests.formats.fit_writing.sdk import decode

CREATED = datetime(2026, 5, 1, tzinfo=UTC)
FILE_ID = Message("file_id", {"type": "activity", "time_created": CREATED, "serial_number": 7})


def test_header_and_checksums_are_the_sdks() -> None:
    data = encode_file([FILE_ID])
    assert data[8:12] == b".FIT"
    assert int.from_bytes(data[4:8], "little") == len(data) - 16
    assert int.from_bytes(data[12:14], "little") == CrcCalculator.calculate_crc(data[:12], 0, 12)
    assert int.from_bytes(data[-2:], "little") == CrcCalculator.calculate_crc(data[:-2], 0, len(data) - 2)


def test_what_has_no_value_is_not_written() -> None:
    odd = {"type": "no such word", "product": None, "serial_number": 7, "no_such_field": 1.0, "product_name": ""}
    assert decode(encode_file([Message("file_id", odd)]))["file_id_mesgs"] == [{"serial_number": 7}]


def test_more_kinds_of_message_than_local_numbers() -> None:
    texts = ["a" * size for size in range(1, 40)]
    parts = [FILE_ID, *(Message("workout", {"wkt_name": text}) for text in texts * 2)]
    read = decode(encode_file(parts))["workout_mesgs"]
    assert [each["wkt_name"] for each in read] == texts * 2


def test_long_text_is_cut_between_letters() -> None:
    (read,) = decode(encode_file([Message("workout", {"wkt_name": "한" * 200})]))["workout_mesgs"]
    assert read["wkt_name"] == "한" * 84


def test_arrays_and_rows() -> None:
    stamps = np.array([1e9, 1e9 + 1])
    watts = DeveloperColumn("W", np.array([1.5, np.nan]), "power")
    rows = Rows("record", {"timestamp": stamps, "power": np.array([200, np.nan])}, {"Form Power": watts})
    beats = Rows("hrv", {"time": np.array([[0.8, 0.81, np.nan], [0.82, 0.83, 0.84]])})
    read = decode(encode_file([FILE_ID, rows, beats, Rows("record", {"timestamp": stamps[:0]})]))
    first, second = read["record_mesgs"]
    assert (first["power"], second.get("power")) == (200, None)
    assert list(first["developer_fields"].values()) == [1.5]
    assert read["field_description_mesgs"][0]["native_field_num"] == 7
    assert read["hrv_mesgs"][1]["time"] == pytest.approx([0.82, 0.83, 0.84])


def test_numbers_without_room_are_no_values() -> None:
    rows = Rows("record", {"timestamp": np.array([1e9] * 4), "heart_rate": np.array([254, 255, 256, -1.0])})
    assert [each.get("heart_rate") for each in decode(encode_file([rows]))["record_mesgs"]] == [254, None, None, None]
