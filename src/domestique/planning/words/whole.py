"""A whole text read: its sentences one by one, then together."""

from collections.abc import Callable, Sequence
from datetime import date

from domestique.model.rule import Rule
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import BadRule, read_rule
from domestique.model.sport import Sport
from domestique.planning.words.barring import Barred, barred
from domestique.planning.words.choosing import choose
from domestique.planning.words.confidence import confidence
from domestique.planning.words.edges import cut_at_the_edges
from domestique.planning.words.filler import is_filler
from domestique.planning.words.joining import joined, pieces
from domestique.planning.words.lexer import tokens_of
from domestique.planning.words.parting import Chosen
from domestique.planning.words.plain import Plain, plain
from domestique.planning.words.reading import Proposed, Reading, Span, Suggestion
from domestique.planning.words.segments import Sentence, sentences
from domestique.planning.words.settling import settle
from domestique.planning.words.suggesting import suggestion_for
from domestique.planning.words.token import CONTENT, Is, Token


def read_whole(text: str, today: date, sports: tuple[Sport, ...]) -> Reading:
    told = plain(text)
    proposed: list[Proposed] = []
    missed: list[tuple[tuple[Token, ...], bool]] = []
    hurting: tuple[Token, ...] = ()

    def written(start: int, end: int) -> str:
        span = told.span(start, end)
        return text[span.start : span.end]

    def read(one: Sentence) -> tuple[list[Chosen], list[tuple[Token, ...]]]:
        return choose(told.text, one, (), today, written, sports, barred(told.text, one))

    waiting = list(sentences(told.text, tokens_of(told.text, today)))
    while waiting:
        sentence = waiting.pop(0)
        bar = barred(told.text, sentence)
        chosen, left = choose(told.text, sentence, hurting, today, written, sports, bar)
        if waiting and (both := joined(told.text, sentence, waiting[0], bool(chosen))) is not None:
            more, over = choose(told.text, both, hurting, today, written, sports, barred(told.text, both))
            if more:
                sentence, bar, chosen, left = both, None, more, over
                waiting.pop(0)
        if not chosen and (found := _in_pieces(told.text, sentence, waiting, read)) is not None:
            sentence, bar, chosen, left = found[0], None, found[1], []
            del waiting[: found[2]]
        for whole in chosen:
            one, beside = cut_at_the_edges(told.text, whole)
            made = [rule for rule in _proposals(text, told, one, whole, _content(left)) if may_be_saved(rule)]
            proposed += made
            missed += [(tokens, False) for tokens in beside] if made else []
            missed += [] if made else [(one.tokens, False)]
            missed += [((token,), False) for token in one.rest]
        missed += _unread(sentence, bool(chosen), left, bar)
        hurting = sentence.tokens if not chosen and any(token.kind is Is.BODY for token in sentence.tokens) else ()
    if proposed:
        begins = min(one.span.start for one in proposed)
        missed = [
            (tokens, asked)
            for tokens, asked in missed
            if not is_filler(told.text, tokens, told.came_from[tokens[0].start] < begins)
        ]
    suggestions = [Suggestion(_span(told, tokens), suggestion_for(tokens, asked)) for tokens, asked in missed]
    if told.came_from[-1] < len(text):
        suggestions.append(Suggestion(Span(told.came_from[-1], len(text)), "too_long"))
    return Reading(tuple(settle(proposed)), tuple(dict.fromkeys(one.span for one in suggestions)), tuple(suggestions))


Read = Callable[[Sentence], tuple[list[Chosen], list[tuple[Token, ...]]]]


def _in_pieces(
    text: str, first: Sentence, waiting: list[Sentence], read: Read
) -> tuple[Sentence, list[Chosen], int] | None:
    """The wish, what it says, and how many sentences behind the first it takes; none of them says anything alone."""
    for several in pieces(text, first, waiting):
        behind = next(count for count in (1, 2) if waiting[count - 1].tokens[-1] is several.tokens[-1])
        if any(read(one)[0] for one in waiting[:behind]):
            continue
        chosen, left = read(several)
        if len(chosen) == 1 and not left and not chosen[0].rest:
            return several, chosen, behind
    return None


def may_be_saved(one: Proposed) -> bool:
    """Whether the strict reader takes it: numbers out of all bounds (a ride of 5,000 hours) are no rule."""
    try:
        read_rule(rule_json(Rule("proposed", one.params, one.weight, scope=one.scope)))
    except BadRule:
        return False
    return True


def _unread(
    sentence: Sentence, read: bool, left: list[tuple[Token, ...]], bar: Barred | None
) -> list[tuple[tuple[Token, ...], bool]]:
    """A sentence without any rule is told whole; of one with rules what no rule used, but for plain filler."""
    asked = bar is not None and bar.asked
    if not read:
        return [(sentence.tokens, asked)]
    barred_segments = sentence.segments[bar.first : bar.last] if bar is not None else ()
    return [(segment, asked and segment in barred_segments) for segment in left]


def _content(left: Sequence[tuple[Token, ...]]) -> bool:
    return any(token.kind in CONTENT for segment in left for token in segment)


def _span(told: Plain, tokens: Sequence[Token]) -> Span:
    return told.span(tokens[0].start, max(token.end for token in tokens))


def _proposals(text: str, told: Plain, chosen: Chosen, whole: Chosen, left: bool) -> list[Proposed]:
    """`whole`: with what was cut off, which makes it less sure."""
    span = _span(told, chosen.tokens)
    clause = text[span.start : span.end]
    return [
        Proposed(
            one.params,
            one.weight,
            one.scope,
            span,
            confidence(told.text, whole, one.notes, left),
            clause,
            one.notes,
        )
        for one in chosen.roughs
    ]
