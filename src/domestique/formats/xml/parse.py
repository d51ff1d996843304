"""One XML of points, parsed: the quick way where the file is as plain as most are, else the strict way."""

from domestique.formats.xml.grammar import Grammar, Parsed
from domestique.formats.xml.quick import parse_quickly
from domestique.formats.xml.strict import parse_strictly
from domestique.formats.xml.text import prepare
from domestique.model.activity import Loss


def parse(data: bytes, grammar: Grammar) -> tuple[Parsed, tuple[Loss, ...]]:
    text, losses = prepare(data)
    return parse_quickly(text, grammar) or parse_strictly(text, grammar), losses
