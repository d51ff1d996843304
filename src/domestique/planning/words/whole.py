"""A whole text read: its sentences one by one, then together."""

from collections.abc import Sequence
from datetime import date

from domestique.model.rule import Rule
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import BadRule, read_rule
from domestique.model.sport import Sport
from domestique.planning.words.choosing import CONTENT, Chosen, barred, choose
from domestique.planning.words.lexer import tokens_of
from domestique.planning.words.plain import Plain, plain
from domestique.planning.words.reading import Proposed, Reading, Span, Suggestion
from domestique.planning.words.segments import sentences
from domestique.planning.words.settling import settle
from domestique.planning.words.suggesting import suggestion_for
from domestique.planning.words.token import Is, Token


def read_whole(text: str, today: date, sports: tuple[Sport, ...]) -> Reading:
    told = plain(text)
    proposed: list[Proposed] = []
    missed: list[tuple[tuple[Token, ...], bool]] = []
    hurting: tuple[Token, ...] = ()

    def written(start: int, end: int) -> str:
        span = told.span(start, end)
        return text[span.start : span.end]

    for sentence in sentences(told.text, tokens_of(told.text, today)):
        chosen, left = choose(told.text, sentence, hurting, today, written, sports)
        for one in chosen:
            made = [rule for rule in _proposals(text, told, one) if may_be_saved(rule)]
            proposed += made
            missed += [] if made else [(one.tokens, False)]
            missed += [((token,), False) for token in one.rest]
        asked = barred(told.text, sentence) and not any(token.kind in {Is.IF, Is.OTHERS} for token in sentence.tokens)
        missed += _unread(sentence.tokens if not chosen else (), left, asked)
        hurting = sentence.tokens if not chosen and any(token.kind is Is.BODY for token in sentence.tokens) else ()
    suggestions = [Suggestion(_span(told, tokens), suggestion_for(tokens, asked)) for tokens, asked in missed]
    if told.came_from[-1] < len(text):
        suggestions.append(Suggestion(Span(told.came_from[-1], len(text)), "too_long"))
    return Reading(tuple(settle(proposed)), tuple(dict.fromkeys(one.span for one in suggestions)), tuple(suggestions))


def may_be_saved(one: Proposed) -> bool:
    """Whether the strict reader takes it: numbers out of all bounds (a ride of 5,000 hours) are no rule."""
    try:
        read_rule(rule_json(Rule("proposed", one.params, one.weight, scope=one.scope)))
    except BadRule:
        return False
    return True


def _unread(whole: Sequence[Token], left: list[tuple[Token, ...]], asked: bool) -> list[tuple[tuple[Token, ...], bool]]:
    """A sentence without any rule is told whole; of one with rules only what speaks of training."""
    if whole:
        return [(tuple(whole), asked)]
    return [(segment, asked) for segment in left if any(token.kind in CONTENT for token in segment)]


def _span(told: Plain, tokens: Sequence[Token]) -> Span:
    return told.span(tokens[0].start, max(token.end for token in tokens))


def _proposals(text: str, told: Plain, chosen: Chosen) -> list[Proposed]:
    span = _span(told, chosen.tokens)
    clause = text[span.start : span.end]
    return [
        Proposed(one.params, one.weight, one.scope, span, _confidence(chosen, len(one.notes)), clause, one.notes)
        for one in chosen.roughs
    ]


def _confidence(chosen: Chosen, notes: int) -> float:
    """How sure the reading is: less for what had to be taken for granted and for words nobody used."""
    unknown = sum(1 for token in chosen.tokens if token.kind is Is.WORD)
    sure = 0.98 - 0.12 * notes - 0.1 * len(chosen.rest) - 0.01 * max(0, unknown - 4)
    return round(max(sure, 0.3), 2)
