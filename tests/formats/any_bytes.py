"""What all readers are held against: sound files of a kind, ways to damage them, a way to read them to the end."""

import io
import random

from domestique.formats import BadFile, read_file
from domestique.formats.archives import walk
from domestique.formats.fit import read_messages
from tests.fakes.fit_file import fit_ride
from tests.formats.archives.damage import damaged_archive, sound_gzips, sound_zips
from tests.formats.corpus import files
from tests.formats.fit.damage import damaged
from tests.formats.fit.examples import compressed_ride, everything
from tests.formats.mutations import mutated

KINDS = ("fit", "gpx", "tcx", "zip", "gzip")
LARGEST = 60_000
"""Bytes of a sound file: more damage a second on small ones."""

_DAMAGE = {"fit": damaged, "gpx": mutated, "tcx": mutated, "zip": damaged_archive, "gzip": damaged_archive}


def damage(kind: str, data: bytes, chance: random.Random) -> bytes:
    return _DAMAGE[kind](data, chance)


def sound_files(kind: str) -> list[bytes]:
    """Of our own making and, where it is at hand, the corpus."""
    if kind == "zip":
        return list(sound_zips())
    if kind == "gzip":
        return list(sound_gzips())
    own = [fit_ride(), compressed_ride(), everything()] if kind == "fit" else _own_xml(kind)
    return [*own, *(path.read_bytes() for path in files(kind) if path.stat().st_size < LARGEST)]


def _own_xml(kind: str) -> list[bytes]:
    from tests.formats.test_damage import OWN

    return [data for data in OWN if (b"<gpx" in data[:300]) == (kind == "gpx")]


def read_to_the_end(kind: str, data: bytes) -> int:
    """Of an archive, how many of its files were refused. BadFile where all of it is."""
    if kind == "zip":
        return sum(_refused(entry.read) for entry in walk(io.BytesIO(data)))
    read_file(data)
    if kind == "fit":
        for part in read_messages(data).parts:  # the kinds that no activity asks for, too
            for number in part.kinds:
                table = part.table(number)
                assert table is not None
                for column in (*table.columns.values(), *table.developer.values()):
                    column.at(len(table) - 1)
    return 0


def _refused(read: object) -> bool:
    assert callable(read)
    try:
        read()
    except BadFile:
        return True
    return False
