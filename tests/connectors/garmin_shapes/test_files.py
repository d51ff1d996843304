import pytest

from domestique.connectors.garmin_shapes.files import original


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"PK\x03\x04rest", "7.zip"),
        (b"\x0e\x10\xd9\x07\x00\x00\x00\x00.FIT\x00", "7.fit"),
        (b"<?xml version='1.0'?><gpx>", "7.gpx"),
        (b"<TrainingCenterDatabase>", "7.tcx"),
        (b"what", "7.bin"),
    ],
)
def test_a_file_has_the_name_of_what_it_is(data: bytes, name: str) -> None:
    found = original("7", data)
    assert (found.external_id, found.name, found.data) == ("7", name, data)
