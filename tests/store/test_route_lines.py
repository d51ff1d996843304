import numpy as np
import pytest

from domestique.analysis.routes.line import clean
from domestique.analysis.routes.profile import Profile, profile
from domestique.store.route_lines import cells_of, pack_line, pack_profile, preview_of, unpack_line, unpack_profile
from domestique.store.stream_encoding import UndecodableStream
from tests.fakes.ways import places

LAT, LON, ELE = places(np.arange(0, 6000, 25.0))


def test_points_come_back_as_they_were() -> None:
    heights = ELE.copy()
    heights[3] = np.nan
    line = clean(LAT, LON, heights)
    back = unpack_line(pack_line(line))
    assert np.abs(back.latitude - line.latitude).max() < 1e-7
    assert np.isnan(back.altitude).tolist() == np.isnan(line.altitude).tolist()
    assert back.length_m == pytest.approx(line.length_m, abs=0.5)


def test_a_hole_stays_a_hole() -> None:
    lat = np.array([37.0, 37.001, 38.0, 38.001])
    line = clean(lat, np.full(4, 127.0), np.zeros(4))
    assert unpack_line(pack_line(line)).length_m == pytest.approx(222.4, abs=0.1)


def test_heights_come_back_to_the_centimetre() -> None:
    found = profile(clean(LAT, LON, ELE), "gps")
    assert isinstance(found, Profile)
    back = unpack_profile(pack_profile(found), found.length_m, found.threshold_m)
    assert back.step_m == pytest.approx(found.step_m)
    assert np.abs(back.altitude - found.altitude).max() <= 0.0051


@pytest.mark.parametrize("data", [b"", b"\x01", b"\x09\x02\x00\x00\x00", pack_line(clean(LAT, LON, ELE))[:-9]])
def test_damaged_bytes_are_an_error_of_their_own(data: bytes) -> None:
    with pytest.raises(UndecodableStream):
        unpack_line(data)


def test_sparse_and_dense_points_of_one_way_go_through_the_same_squares() -> None:
    dense, sparse = set(cells_of(LAT, LON)), set(cells_of(LAT[::20], LON[::20]))
    assert len(dense) > 8
    assert len(dense & sparse) >= 0.8 * len(dense | sparse)


def test_ways_apart_share_no_square() -> None:
    assert not set(cells_of(LAT, LON)) & set(cells_of(LAT + 0.02, LON))


def test_the_small_picture_fits_its_box_and_is_true_to_shape() -> None:
    drawn = preview_of(LAT, LON)
    numbers = np.array([[float(part) for part in place.split()] for place in drawn[1:].split("L")])
    assert drawn.startswith("M") and len(numbers) <= 60
    assert numbers.min() >= 0 and numbers.max() <= 100
    assert np.ptp(numbers[:, 0]) == pytest.approx(92, abs=0.2)
    assert np.ptp(numbers[:, 1]) == pytest.approx(92 * 600 / 6000, rel=0.1)
