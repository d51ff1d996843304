import pytest

from domestique.formats import read_file
from domestique.formats.errors import BadFile
from domestique.formats.fit import read_fit
from domestique.formats.reading import Kind
from tests.fakes.fit_builder import Field, FitBuilder, joined
from tests.fakes.fit_file import fit_ride
from tests.formats.corpus import files
from tests.formats.fit.examples import START


def of_kind(number: int) -> bytes:
    return FitBuilder().message(0, 0, type=(0, "enum", number), created=(4, "uint32", START)).bytes()


@pytest.mark.parametrize(
    "number, kind, said",
    [
        (2, Kind.OTHER, "settings"),
        (5, Kind.WORKOUT, "workout"),
        (6, Kind.ROUTE, "course"),
        (9, Kind.WELLNESS, "weight"),
        (32, Kind.WELLNESS, "monitoring b"),
        (35, Kind.OTHER, "segment list"),
    ],
)
def test_a_sound_file_of_another_kind_is_named(number: int, kind: Kind, said: str) -> None:
    reading = read_fit(of_kind(number))
    assert reading.kind is kind
    assert reading.activities == ()
    assert said in reading.losses[-1].reason


def test_an_activity_with_nothing_in_it() -> None:
    with pytest.raises(BadFile) as caught:
        read_fit(of_kind(4))
    assert caught.value.code == "no_samples"


def test_a_file_with_no_message() -> None:
    with pytest.raises(BadFile) as caught:
        read_fit(FitBuilder().raw(b"\x07" * 40).bytes())
    assert caught.value.code == "nothing_saved"


def test_each_part_of_a_chain_is_read() -> None:
    reading = read_fit(joined([fit_ride(30), of_kind(2), fit_ride(60, serial=7)]))
    assert [len(activity.streams) for activity in reading.activities] == [30, 60]


def test_wellness_that_does_not_say_so() -> None:
    file = FitBuilder().define(0, 55, Field(253, "uint32")).add(0, START)
    assert read_fit(file.bytes()).kind is Kind.WELLNESS


def test_read_file_knows_fit() -> None:
    assert read_file(fit_ride()).kind is Kind.ACTIVITY


def test_the_corpus_is_read_or_named() -> None:
    for path in files("fit"):
        try:
            reading = read_fit(path.read_bytes())
        except BadFile as bad:
            if bad.code != "no_samples":
                pytest.fail(f"{path.name}: {bad.code}")
            continue
        assert (reading.kind is Kind.ACTIVITY) == bool(reading.activities), path.name
