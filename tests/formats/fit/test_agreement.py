from pathlib import Path

import fitdecode
import pytest
from _pytest.mark import ParameterSet
from hypothesis import HealthCheck, given, settings

from domestique.formats.errors import BadFile
from domestique.formats.fit import read_messages
from tests.fakes.fit_file import fit_ride
from tests.formats.corpus import files
from tests.formats.fit.agreement import ON_PURPOSE, agreement
from tests.formats.fit.anything import fit_files
from tests.formats.fit.examples import compressed_ride, everything

LARGE = 120_000
"""Bytes beyond which the SDK takes seconds: those run with --long."""

OWN = {"own_ride": fit_ride(), "own_compressed": compressed_ride(), "own_everything": everything()}
SMALL = [path for path in files("fit") if path.stat().st_size < LARGE]
LARGER = [path for path in files("fit") if path.stat().st_size >= LARGE]
COMPRESSED = ("antfs-dump.63", "compressed-speed-distance")


def cases(paths: list[Path]) -> list[ParameterSet]:
    """The corpus where it is to be had, and always files of our own."""
    own = [pytest.param(data, id=name) for name, data in OWN.items()]
    return own + [pytest.param(path, id=path.stem) for path in paths]


def bytes_of(case: Path | bytes) -> bytes:
    return case if isinstance(case, bytes) else case.read_bytes()


def check(data: bytes) -> None:
    found = agreement(data)
    assert not found.differences, "\n".join(map(str, found.differences[:20]))
    assert set(found.on_purpose) <= set(ON_PURPOSE)


@pytest.mark.parametrize("case", cases(SMALL))
def test_every_value_as_garmins_sdk_reads_it(case: Path | bytes) -> None:
    check(bytes_of(case))


@pytest.mark.long
@pytest.mark.parametrize("case", cases(LARGER))
def test_every_value_of_large_files_too(case: Path | bytes) -> None:
    check(bytes_of(case))


@pytest.mark.parametrize(
    "case",
    [pytest.param(OWN["own_compressed"], id="own")]
    + [pytest.param(path, id=path.stem) for path in SMALL if any(name in path.stem for name in COMPRESSED)],
)
def test_compressed_times_as_fitdecode_reads_them(case: Path | bytes) -> None:
    """The SDK reads no compressed timestamps."""
    data = bytes_of(case)
    table = read_messages(data).parts[0].table("record")
    assert table is not None
    with fitdecode.FitReader(data, processor=fitdecode.DefaultDataProcessor()) as reader:
        frames = [frame for frame in reader if isinstance(frame, fitdecode.FitDataMessage) and frame.name == "record"]
    assert len(frames) == len(table)
    names = {"timestamp", "heart_rate", "cadence", "distance", "speed"} & table.columns.keys()
    assert {"timestamp", "heart_rate"} <= names
    for row, frame in enumerate(frames):
        for name in names:
            theirs = [
                each.raw_value if name == "timestamp" else each.value for each in frame.fields if each.name == name
            ]
            assert table.columns[name].at(row) == (theirs[-1] if theirs else None), (row, name)


def test_no_file_is_refused_that_the_sdk_reads() -> None:
    for path in files("fit"):
        try:
            file = read_messages(path.read_bytes())
        except BadFile as bad:
            pytest.fail(f"{path.name}: {bad.reason}")
        assert any(part.kinds for part in file.parts), path.name


@given(fit_files())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_message_of_the_profile(data: bytes) -> None:
    check(data)
