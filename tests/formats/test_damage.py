"""Any bytes give a reading or a BadFile, never another exception; a long version runs in the bench."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.formats import read_file
from domestique.formats.errors import BadFile
from domestique.model.streams import Streams
from tests.formats.corpus import files
from tests.formats.gpx.examples import EVERY_EXTENSION, gpx, track
from tests.formats.gpx.examples import point as gpx_point
from tests.formats.mutations import mutated
from tests.formats.tcx.examples import FULL, activity, lap, tcx
from tests.formats.tcx.examples import point as tcx_point

OWN = [
    gpx(track(*(gpx_point(n, xml) for n, (xml, _) in enumerate(EVERY_EXTENSION.values())))),
    tcx(activity(*(lap(n, 9, *(tcx_point(n * 9 + m, FULL) for m in range(9))) for n in range(3)))),
]
SMALL = [path.read_bytes() for path in (*files("gpx"), *files("tcx")) if path.stat().st_size < 70_000]


def survives(data: bytes) -> None:
    try:
        reading = read_file(data)
    except BadFile as bad:
        if not (bad.code and bad.reason):
            pytest.fail("a refusal without a reason")
        return
    for one in reading.activities:
        assert isinstance(one.streams, Streams)
        assert one.start == one.streams.start
        time = one.streams.time.raw
        assert not len(time) or (time[0] >= 0 and (time[1:] > time[:-1]).all())
        assert all(loss.reason.endswith((".", ")")) for loss in one.losses)


@pytest.mark.parametrize("seed", range(4))
def test_mutated_files(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(150):
        survives(mutated(chance.choice(OWN * 12 + SMALL), chance))


@given(st.sampled_from(OWN), st.data())
@settings(max_examples=150, deadline=None)
def test_spliced_files(data: bytes, draw: st.DataObject) -> None:
    at = draw.draw(st.integers(0, len(data)))
    survives(data[:at] + draw.draw(st.binary(max_size=40)) + data[draw.draw(st.integers(at, len(data))) :])


@given(st.text(max_size=200))
def test_words_between_tags(text: str) -> None:
    survives(f"<gpx><trk><trkseg>{text}</trkseg></trk></gpx>".encode())


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1000, 1100))
def test_a_hundred_thousand_mutated_files(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(1000):
        survives(mutated(chance.choice(OWN * 12 + SMALL), chance))
