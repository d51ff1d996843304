"""What stands at the ends of a wish and is none of it: words nobody knows, said before or after. They are told, not
swallowed; one such word alone may belong (`with Tom`), two in a row do not.
"""

from collections.abc import Sequence
from dataclasses import replace

from domestique.model.rule import Event
from domestique.planning.words.filler import SMALL, is_unknown
from domestique.planning.words.parting import Chosen
from domestique.planning.words.token import Is, Token


def cut_at_the_edges(text: str, chosen: Chosen) -> tuple[Chosen, list[tuple[Token, ...]]]:
    """The wish without them, and each such stretch. The name of a race is words nobody knows."""
    tokens = chosen.tokens
    if any(isinstance(one.params, Event) for one in chosen.roughs):
        return chosen, []
    first = _idle(text, tokens)
    last = len(tokens) - _idle(text, tokens[::-1])
    if first >= last:
        return chosen, []
    while last < len(tokens) and tokens[last].start == tokens[last - 1].end:
        last += 1
    while first > 0 and tokens[first].start == tokens[first - 1].end:
        first -= 1
    before, after = tokens[:first], tokens[last:]
    begin = first if _strange(text, before) else 0
    end = last if _strange(text, after) else len(tokens)
    cut = [part for part in (tokens[:begin], tokens[end:]) if part]
    return replace(chosen, tokens=tokens[begin:end]), cut


def _idle(text: str, tokens: Sequence[Token]) -> int:
    """How many tokens from this end on say nothing known."""
    count = 0
    while count < len(tokens) and (tokens[count].kind is Is.WORD or tokens[count].kind in SMALL - {Is.BUT}):
        count += 1
    return count


def _strange(text: str, tokens: Sequence[Token]) -> bool:
    return sum(1 for token in tokens if is_unknown(text, token)) > 1
