"""The careful way through an XML of points: every byte passes a conforming parser, in bounded memory.

DTDs are refused, so there are no entities to expand. Where the XML breaks, reading goes on at the next point.
"""

import re
from collections.abc import Callable
from xml.parsers import expat

from domestique.formats.errors import BadFile
from domestique.formats.xml.gathering import Gathering
from domestique.formats.xml.grammar import Break, Grammar, Node, Parsed

_STEP = 1 << 20
_DEEPEST = 100
_MOST_NODES = 300_000
_MOST_BREAKS = 100


class _Leaves(dict[str, str | None]):
    """Raw tag (with whatever prefix) to channel, remembered."""

    def __init__(self, names: Grammar) -> None:
        super().__init__()
        self._names = {**names.leaves, names.time: "time"}

    def __missing__(self, tag: str) -> str | None:
        channel = self[tag] = self._names.get(local(tag))
        return channel


def local(tag: str) -> str:
    return tag.rpartition(":")[2]


class _Walk:
    """The state that survives a break: the open elements, and what has been gathered."""

    def __init__(self, grammar: Grammar, gathering: Gathering) -> None:
        self.grammar = grammar
        self.gathering = gathering
        self.document = Node("", {}, 0)
        self.open: list[tuple[str, Node]] = []
        self.path: list[str] = []
        """Tags around the last point, to take up again after a break."""
        self.inside: Node | None = None
        self.nodes = 0
        self.leaves = _Leaves(grammar)

    def parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse_dtd
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        texts: list[str] = []
        parser.CharacterDataHandler = texts.append
        parser.StartElementHandler, parser.EndElementHandler = self._handlers(texts)
        return parser

    def _handlers(self, texts: list[str]) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
        points, leaves, gathering = self.grammar.points, self.leaves, self.gathering
        attributes = tuple(self.grammar.attributes.items())
        depth = 0
        clear = texts.clear

        def start(tag: str, given: dict[str, str]) -> None:
            nonlocal depth
            if depth:
                depth += 1
                if depth > _DEEPEST:
                    raise _too_deep()
                if leaves[tag] is not None:
                    clear()
                return
            name = local(tag)
            if name in points:
                depth = 1
                if self.open and self.inside is not self.open[-1][1]:
                    self.inside = self.open[-1][1]
                    self.path = [opened for opened, _ in self.open]
                for attribute, channel in attributes:
                    if attribute in given:
                        gathering.add(channel, given[attribute])
                clear()
                return
            self._open(tag, name, given, "".join(texts))
            clear()

        def end(tag: str) -> None:
            nonlocal depth
            if depth:
                depth -= 1
                if not depth:
                    gathering.point()
                    clear()
                    return
                channel = leaves[tag]
                if channel is not None:
                    gathering.add(channel, "".join(texts))
                return
            self._close("".join(texts))
            clear()

        return start, end

    def _open(self, tag: str, name: str, given: dict[str, str], text: str) -> None:
        self.nodes += 1
        if self.nodes > _MOST_NODES:
            raise BadFile("xml_too_many_parts", f"The file has more than {_MOST_NODES} elements beside its points.")
        if len(self.open) >= _DEEPEST:
            raise _too_deep()
        parent = self.open[-1][1] if self.open else self.document
        parent.text += text
        plain = {local(key): value for key, value in given.items()}
        node = Node(name, plain, self.gathering.count)
        parent.children.append(node)
        self.open.append((tag, node))

    def reopen(self, tag: str) -> None:
        self._open(tag, local(tag), {}, "")

    def _close(self, text: str) -> None:
        _, node = self.open.pop()
        node.text += text
        node.last = self.gathering.count


def parse_strictly(data: bytes, grammar: Grammar, gathering: Gathering | None = None) -> Parsed:
    """`data` as prepared by text.py."""
    walk = _Walk(grammar, gathering or Gathering())
    breaks: list[Break] = []
    tags = "|".join(sorted(grammar.points)).encode()
    next_point = re.compile(rb"<(?:[\w.-]+:)?(?:" + tags + rb")[\s>/]")
    parser, base, at = walk.parser(), 0, 0
    while True:
        try:
            while at < len(data):
                parser.Parse(data[at : at + _STEP], False)
                at += _STEP
            parser.Parse(b"", True)
            break
        except expat.ExpatError as error:
            broken = min(base + max(parser.ErrorByteIndex, 0), len(data))
            walk.gathering.drop_unfinished()
            found = next_point.search(data, broken)
            if found is None or len(breaks) >= _MOST_BREAKS or not walk.path or error.code == _JUNK_AFTER_END:
                breaks.append(Break(broken, len(data), expat.ErrorString(error.code) or ""))
                break
            breaks.append(Break(broken, found.start(), expat.ErrorString(error.code) or ""))
            parser, base, at = _resume(walk, found.start())
    for _, node in walk.open:
        node.last = walk.gathering.count
    root = next((node for node in walk.document.children if node.name == grammar.root), None)
    if root is None:
        raise BadFile("xml_broken", f"The file is not readable as XML: it breaks before <{grammar.root}> begins.")
    return Parsed(root, walk.gathering.finish(), tuple(breaks), len(data))


_JUNK_AFTER_END = 9


def _resume(walk: _Walk, at: int) -> tuple[expat.XMLParserType, int, int]:
    """A new parser that believes to stand where the last point stood. Positions are counted from its own first byte."""
    while [tag for tag, _ in walk.open] != walk.path[: len(walk.open)]:
        walk.open.pop()[1].last = walk.gathering.count
    for tag in walk.path[len(walk.open) :]:
        walk.reopen(tag)
    parser = walk.parser()
    start, end = parser.StartElementHandler, parser.EndElementHandler
    parser.StartElementHandler = parser.EndElementHandler = None
    opening = "".join(f"<{tag}>" for tag in walk.path).encode()
    parser.Parse(opening, False)
    parser.StartElementHandler, parser.EndElementHandler = start, end
    return parser, at - len(opening), at


def _refuse_dtd(*_: object) -> None:
    raise BadFile(
        "xml_dtd",
        "The file defines its own document type, which no activity needs and which can be used to exhaust a machine. "
        "It was not opened; export it again from the program that recorded it.",
    )


def _too_deep() -> BadFile:
    return BadFile("xml_too_deep", f"The file nests elements more than {_DEEPEST} deep; no activity does.")
