"""Bytes into rows, with every refusal a value that can cross processes."""

import gzip
import pickle

import pytest

from domestique.store.file_reading import NotRecorded, Recorded, take_in
from tests.fakes.fit_file import fit_ride
from tests.fakes.gpx_file import gpx_ride


@pytest.mark.parametrize(
    ("data", "kind"), [(fit_ride(20), "fit"), (gpx_ride(20), "gpx"), (gzip.compress(fit_ride(20)), "gzip")]
)
def test_recordings(data: bytes, kind: str) -> None:
    outcome = take_in(data)
    assert isinstance(outcome, Recorded)
    assert (outcome.kind, len(outcome.recordings)) == (kind, 1)
    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty_file"), (b"hello", "plain_text"), (b"PK\x03\x04" + bytes(40), "archive_inside")]
)
def test_refusals(data: bytes, code: str) -> None:
    outcome = take_in(data)
    assert isinstance(outcome, NotRecorded)
    assert (outcome.code, outcome.sound) == (code, False)
    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301 - our own bytes


def test_a_route_is_sound_and_not_recorded() -> None:
    route = gpx_ride(20).replace(b"<time>", b"<cmt>").replace(b"</time>", b"</cmt>")
    outcome = take_in(route)
    assert isinstance(outcome, NotRecorded)
    assert (outcome.code, outcome.sound) == ("holds_route", True)


def test_a_loss_of_the_whole_file_is_told_with_its_first_activity() -> None:
    outcome = take_in(gzip.compress(gpx_ride(200))[:-9])
    assert isinstance(outcome, Recorded)
    assert outcome.recordings[0].losses
