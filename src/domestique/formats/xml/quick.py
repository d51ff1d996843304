"""The quick way through an XML of points, for files as plain as most are; None where one is not, never a guess.

Points are read a megabyte at a time with NumPy. Everything around them, with each run of points replaced by a
stand-in that says how many there were, goes through the strict parser, which so vouches for the file's structure.
"""

import re
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from domestique.formats.xml.decimals import parse_decimals
from domestique.formats.xml.gathering import Gathering
from domestique.formats.xml.grammar import Grammar, Parsed
from domestique.formats.xml.strict import local, parse_strictly
from domestique.formats.xml.tags import Ints, Kinds, Tags, find_tags
from domestique.formats.xml.times import parse_times

_CHUNK = 1 << 20
_QUOTE = 34
_DEEPEST_INDENT = 64
_COUNT = "n"
_ATTRIBUTE = re.compile(rb"\s+(\w+)\s*=\s*")


@dataclass(slots=True)
class _Roles:
    """What each kind of tag is: the channel it opens or closes, by its number."""

    opens: dict[int, str] = field(default_factory=dict)
    closes: dict[int, str] = field(default_factory=dict)
    names: list[tuple[str, bool]] = field(default_factory=list)


class _NotPlain(Exception):
    pass


def parse_quickly(text: bytes, grammar: Grammar) -> Parsed | None:
    """`text` as prepared by text.py."""
    if len(grammar.points) != 1:
        return None
    (tag,) = grammar.points
    span = _span(text, tag.encode())
    if span is None:
        return None
    try:
        return _Quick(grammar, tag, text).parse(*span)
    except _NotPlain:
        return None


def _span(text: bytes, tag: bytes) -> tuple[int, int] | None:
    """From the first point to behind the last, if nothing between is more than tags and text."""
    start = re.search(rb"<" + tag + rb"[\s>]", text)
    close = b"</" + tag + b">"
    last = text.rfind(close)
    if start is None or last < 0:
        return None
    first, stop = start.start(), last + len(close)
    if any(text.find(odd, first, stop) >= 0 for odd in (b"!", b"?", b"&", b"'")):
        return None
    # A comment or CDATA that is open where the first point stands: then it is no point.
    opened = max(text.rfind(b"<!--", 0, first), text.rfind(b"<![CDATA[", 0, first))
    if opened >= 0 and not (text.find(b"-->", opened, first) >= 0 or text.find(b"]]>", opened, first) >= 0):
        return None
    return first, stop


class _Quick:
    def __init__(self, grammar: Grammar, tag: str, text: bytes) -> None:
        self.grammar, self.tag, self.text = grammar, tag, text
        self.kinds = Kinds(tag.encode() + b" " if grammar.attributes else b"")
        self.roles = _Roles()
        self.gathering = Gathering()
        self.leaves = {**grammar.leaves, grammar.time: "time"}
        self.skeleton: list[bytes] = []
        self.run = 0
        """Points since the skeleton's last piece."""

    def parse(self, first: int, stop: int) -> Parsed | None:
        self.skeleton.append(self.text[:first])
        whole = np.frombuffer(self.text, np.uint8)
        close = f"</{self.tag}>".encode()
        at = first
        while at < stop:
            limit = self.text.rfind(close, at, at + _CHUNK)
            end = limit + len(close) if limit >= 0 else stop
            tags = find_tags(whole[at:end], self.kinds)
            if tags is None:
                return None
            self._read(tags)
            at = end
        self._stand_in()
        self.skeleton.append(self.text[stop:])
        stand_ins = replace(self.grammar, leaves={}, time="", attributes={_COUNT: _COUNT})
        outline = parse_strictly(b"".join(self.skeleton), stand_ins, _Counting())
        if outline.breaks or outline.points.count != self.gathering.count:
            return None
        return Parsed(outline.root, self.gathering.finish(), (), len(self.text))

    def _stand_in(self) -> None:
        if self.run:
            self.skeleton.append(f'<{self.tag} {_COUNT}="{self.run}"/>'.encode())
        self.run = 0

    def _learn(self) -> None:
        for number in range(len(self.roles.names), len(self.kinds.texts)):
            text = self.kinds.texts[number]
            closing = text.startswith(b"/")
            words = text.removeprefix(b"/").split(None, 1)
            try:
                name = words[0].decode("utf-8") if words else ""
            except UnicodeDecodeError as error:
                raise _NotPlain from error
            self.roles.names.append((name, closing))
            channel = self.leaves.get(local(name))
            if channel is not None:
                (self.roles.closes if closing else self.roles.opens)[number] = channel

    def _kinds_of(self, name: str, closing: bool) -> list[int]:
        return [number for number, role in enumerate(self.roles.names) if role == (name, closing)]

    def _read(self, tags: Tags) -> None:
        self._learn()
        opens = np.isin(tags.kind, self._kinds_of(self.tag, False))
        closes = np.isin(tags.kind, self._kinds_of(self.tag, True))
        begun, ended = np.flatnonzero(opens), np.flatnonzero(closes)
        # One point after the other, none inside another, none left open at the end of the piece.
        if len(begun) != len(ended) or not len(begun) or np.any(begun >= ended) or np.any(ended[:-1] >= begun[1:]):
            raise _NotPlain
        inside = (np.cumsum(opens) - np.cumsum(closes)) > 0
        self._check_pairs(tags.kind[inside & ~opens])
        row = np.cumsum(opens) - 1 + self.gathering.count
        for number, channel in self.roles.opens.items():
            where = np.flatnonzero((tags.kind == number) & inside)
            if len(where):
                self._leaf(tags, row, where, channel, number)
        if self.grammar.attributes:
            self._attributes(tags, begun, row)
        self._outline(tags, begun, ended)
        self.gathering.count += len(begun)

    def _check_pairs(self, kinds: Ints) -> None:
        """Inside points each name closes as often as it opens; else the strict parser must find where it goes wrong."""
        counts: dict[str, int] = {}
        for number, count in enumerate(np.bincount(kinds, minlength=len(self.roles.names)).tolist()):
            name, closing = self.roles.names[number]
            counts[name] = counts.get(name, 0) + (-count if closing else count)
        if any(counts.values()):
            raise _NotPlain

    def _leaf(self, tags: Tags, row: Ints, where: Ints, channel: str, number: int) -> None:
        name = self.roles.names[number][0]
        closing = self._kinds_of(name, True)
        after = np.minimum(where + 1, len(tags.kind) - 1)
        simple = np.isin(tags.kind[after], closing)
        inner = where
        if not simple.all():
            # <HeartRateBpm><Value>83</Value></HeartRateBpm>: the value of the one element inside.
            fourth = np.minimum(where + 3, len(tags.kind) - 1)
            if simple.any() or not np.isin(tags.kind[fourth], closing).all():
                raise _NotPlain
            inner = where + 1
            for outer in (where, where + 2):
                _check_blank(tags.data, tags.end[outer] + 1, tags.begin[outer + 1])
        start, stop = tags.end[inner] + 1, tags.begin[inner + 1]
        if channel == "time":
            times, offset, bad = parse_times(tags.data, start, stop)
            self.gathering.put_times(row[where], times, offset, bad)
        else:
            values, bad = parse_decimals(tags.data, start, stop)
            self.gathering.put(channel, row[where], values, bad)

    def _attributes(self, tags: Tags, begun: Ints, row: Ints) -> None:
        begin, end = tags.begin[begun], tags.end[begun]
        quotes = np.flatnonzero(tags.data == _QUOTE)
        first = np.searchsorted(quotes, begin)
        count = len(self.grammar.attributes) * 2
        if np.any(np.searchsorted(quotes, end) - first != count):
            raise _NotPlain
        before = begin + len(self.tag) + 1
        for pair in range(0, count, 2):
            opened, closed = quotes[first + pair], quotes[first + pair + 1]
            name = _same_text(tags.data, before, opened)
            channel = self.grammar.attributes.get(name or "")
            if channel is None:
                raise _NotPlain
            values, bad = parse_decimals(tags.data, opened + 1, closed)
            self.gathering.put(channel, row[begun], values, bad)
            before = closed + 1

    def _outline(self, tags: Tags, begun: Ints, ended: Ints) -> None:
        """What stands between points, where it is more than blanks, with stand-ins for the points between."""
        base = 0
        before = np.concatenate([[-1], ended[:-1]])
        for index in np.flatnonzero(begun - before > 1).tolist():
            self.run += index - base
            base = index
            self._stand_in()
            begin = int(tags.end[before[index]]) + 1 if index else 0
            self.skeleton.append(tags.data[begin : int(tags.begin[begun[index]])].tobytes())
        self.run += len(begun) - base


def _check_blank(data: NDArray[np.uint8], start: Ints, stop: Ints) -> None:
    """Between an element and the one inside it only line breaks and indentation may stand."""
    size = stop - start
    for place in range(int(size.max())):
        there = data[(start + place)[size > place]]
        if place > _DEEPEST_INDENT or np.any(there > 32):
            raise _NotPlain


def _same_text(data: NDArray[np.uint8], start: Ints, stop: Ints) -> str | None:
    """The attribute's name before its value, if every point writes it the same way."""
    size = int(stop[0] - start[0])
    if not 0 < size < 64 or np.any(stop - start != size):
        return None
    text = data[start[:, None] + np.arange(size)]
    found = _ATTRIBUTE.fullmatch(text[0].tobytes())
    return found[1].decode("ascii") if found and (text == text[0]).all() else None


class _Counting(Gathering):
    """Believes each stand-in's word for how many points it stands for."""

    def add(self, channel: str, text: str) -> None:
        self.count += int(text) - 1
