import io
import zipfile

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


def _zip(*members: tuple[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return held.getvalue()


FIT = b"\x0e\x10\xd9\x07\x00\x00\x00\x00.FIT\x00"


def test_the_watchs_file_is_taken_out_of_its_zip() -> None:
    found = original("7", _zip(("7_ACTIVITY.fit", FIT)))
    assert (found.name, found.data) == ("7.fit", FIT)


@pytest.mark.parametrize("data", [_zip(), _zip(("a.fit", FIT), ("b.fit", FIT)), _zip(("a.fit", FIT))[:-9]])
def test_another_zip_stays_what_it_is(data: bytes) -> None:
    assert original("7", data).data == data
