"""The quick way gives what the strict way gives, or declines."""

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from domestique.formats.errors import BadFile
from domestique.formats.gpx.names import TRACK
from domestique.formats.tcx.names import POINTS
from domestique.formats.xml.grammar import Grammar, Node, Parsed
from domestique.formats.xml.quick import parse_quickly
from domestique.formats.xml.strict import parse_strictly
from domestique.formats.xml.text import prepare
from tests.formats.corpus import files
from tests.formats.gpx.examples import EVERY_EXTENSION, gpx, track
from tests.formats.gpx.examples import point as gpx_point
from tests.formats.mutations import mutated
from tests.formats.tcx.examples import FULL, activity, lap, tcx
from tests.formats.tcx.examples import point as tcx_point

GPX = gpx(
    "<!-- points --><metadata><name>a</name></metadata>"
    + track(*(gpx_point(n, xml) for n, (xml, _) in enumerate(EVERY_EXTENSION.values())))
    + track(gpx_point(100, "<ele> 5 </ele><name>x</name>"), "\n", gpx_point(101))
)
TCX = tcx(
    activity(*(lap(n * 9, 9, *(tcx_point(n * 9 + m, FULL) for m in range(9))) for n in range(3)), after="<Notes/>")
)


def outline(node: Node) -> Any:
    inside = [outline(child) for child in node.children]
    return node.name, node.first, node.last, node.text.strip(), dict(node.attributes), inside


def assert_same(quick: Parsed, strict: Parsed) -> None:
    ours, theirs = quick.points, strict.points
    assert (ours.count, ours.utc_offset_s, ours.unreadable) == (theirs.count, theirs.utc_offset_s, theirs.unreadable)
    assert np.array_equal(ours.time_ms, theirs.time_ms)
    assert set(ours.columns) == set(theirs.columns)
    for name, column in ours.columns.items():
        assert np.array_equal(column, theirs.columns[name], equal_nan=True), name
    assert outline(quick.root) == outline(strict.root)


@pytest.mark.parametrize(("data", "grammar"), [(GPX, TRACK), (TCX, POINTS)])
def test_plain_files_go_the_quick_way(data: bytes, grammar: Grammar) -> None:
    text, _ = prepare(data)
    quick = parse_quickly(text, grammar)
    assert quick is not None
    assert_same(quick, parse_strictly(text, grammar))


REAL = [(path, TRACK) for path in files("gpx")] + [(path, POINTS) for path in files("tcx")]


@pytest.mark.parametrize(("path", "grammar"), REAL, ids=lambda value: value.name if isinstance(value, Path) else "")
def test_real_files_come_out_the_same(path: Path, grammar: Grammar) -> None:
    text, _ = prepare(path.read_bytes())
    quick = parse_quickly(text, grammar)
    if quick is not None:
        assert_same(quick, parse_strictly(text, grammar))


ODD = {
    "comment": "<ele>5</ele><!-- x -->",
    "entity": "<ele>&#53;</ele>",
    "closed in itself": "<ele/>",
    "sign in text": "<name>a > b</name><ele>5</ele>",
    "cdata": "<name><![CDATA[<ele>5</ele>]]></name>",
    "crossed": "<a><ele>5</a></ele>",
    "unclosed": "<ele>5",
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_not_plain_is_declined(name: str) -> None:
    text, _ = prepare(gpx(track(gpx_point(0), gpx_point(1, ODD[name]), gpx_point(2))))
    quick = parse_quickly(text, TRACK)
    assert quick is None
    assert parse_quickly(text.replace(b'lat="37.5"', b"lat='37.5'"), TRACK) is None


def test_many_chunks_are_one_file() -> None:
    text = gpx(track(*(gpx_point(n, "<ele>5</ele>" * 3) for n in range(30_000))))
    quick = parse_quickly(text, TRACK)
    assert quick is not None
    assert_same(quick, parse_strictly(text, TRACK))


@pytest.mark.parametrize("seed", range(6))
def test_damaged_files_are_declined_or_the_same(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(250):
        data, grammar = chance.choice(((GPX, TRACK), (TCX, POINTS)))
        try:
            text, _ = prepare(mutated(data, chance))
            quick = parse_quickly(text, grammar)
            strict = parse_strictly(text, grammar)
        except BadFile:
            continue
        if quick is not None and not strict.breaks:
            assert_same(quick, strict)
