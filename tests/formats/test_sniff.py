import contextlib
import gzip
import io
import tarfile
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domestique.formats.errors import BadFile
from domestique.formats.session import BEGINNING
from domestique.formats.sniff import sniff

FIT = b"\x0e\x20\x8b\x08\x00\x00\x00\x00.FIT\x00\x00"
GPX = b'<gpx version="1.1"></gpx>'


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "a")
    return out.getvalue()


def tarred() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.fit"), io.BytesIO())
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "slug"),
    [
        (FIT, "fit"),
        (b"\x0c" + FIT[1:], "fit"),
        (GPX, "gpx"),
        (b"\xef\xbb\xbf \r\n" + GPX, "gpx"),
        (b'<?xml version="1.0"?><!-- <html> --><?pi?>\n' + GPX, "gpx"),
        (GPX.decode().encode("utf-16"), "gpx"),
        (GPX.decode().encode("utf-16-le"), "gpx"),
        (GPX.decode().encode("utf-16-be"), "gpx"),
        (b'<g:gpx xmlns:g="x"/>', "gpx"),
        (b"junk before " + GPX, "gpx"),
        (b'<!DOCTYPE gpx [<!ENTITY a "b">]>' + GPX, "gpx"),
        (b"<TrainingCenterDatabase xmlns='x'>", "tcx"),
        (b"\n\n   <?xml version='1.0'?><TrainingCenterDatabase>", "tcx"),
        (
            b'<?xml version="1.0"?><!DOCTYPE HealthData [\n<!ELEMENT a (b*)>\n]>\n<HealthData locale="ko_KR">',
            "apple_health",
        ),
        (gzip.compress(GPX, mtime=0), "gzip"),
        (zipped(), "zip"),
        (b"PK\x05\x06" + bytes(18), "zip"),
    ],
)
def test_by_content(data: bytes, slug: str) -> None:
    assert sniff(data) == slug


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (b"", "empty_file", "empty"),
        (b" \n\t", "empty_file", "blanks"),
        (bytes(4096), "only_zeros", "zero bytes"),
        (b"\xff\xd8\xff\xe0rest", "other_file", "JPEG"),
        (b"\x00\x00\x00\x18ftypheic", "other_file", "HEIC"),
        (b"\x00\x00\x00\x18ftypmp42", "other_file", "video"),
        (b"%PDF-1.7", "other_file", "PDF"),
        (b"Rar!\x1a\x07", "other_archive", "RAR"),
        (tarred(), "other_archive", "tar"),
        (b"<!DOCTYPE html>\n<html><body>Sign in</body></html>", "html_page", "web page"),
        (b"<html lang=en>", "html_page", "web page"),
        (b"<kml xmlns='x'>", "other_xml", "<kml>"),
        (b'{"activityId": 1}', "other_json", "JSON"),
        ("오늘은 60분 천천히".encode(), "plain_text", "plain text"),
        (b"time,power\n1,200\n", "plain_text", "plain text"),
        (bytes(range(256)) * 4, "unknown_format", "neither"),
    ],
)
def test_strangers_are_named(data: bytes, code: str, says: str) -> None:
    with pytest.raises(BadFile, match=says) as caught:
        sniff(data)
    assert caught.value.code == code


@given(st.binary(max_size=300))
@example(BEGINNING)
def test_any_bytes_are_known_or_refused(data: bytes) -> None:
    with contextlib.suppress(BadFile):
        assert sniff(data) in {"fit", "gpx", "tcx", "session", "apple_health", "gzip", "zip"}
