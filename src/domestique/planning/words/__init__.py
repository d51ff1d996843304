"""Plain words to rules, Korean and English, without a model: what an athlete says becomes rules to confirm.

    from domestique.planning.words import read_words
    reading = read_words("월요일은 쉬고 주당 최대 8시간", "ko", today, sports)

`POST /rules/parse` calls `read_words(text, language, today_of_the_athlete, sports_of_the_athlete)` and shows each of
`reading.proposed` (make a `Rule(id, one.params, one.weight, Tier.SAFETY if it is an InjuryLimit else Tier.ATHLETE,
one.scope, Source(one.clause, language, …))`, its `span`, its `confidence` and its `notes` as `words.note.<key>`), the
words at each of `reading.not_understood`, and `reading.suggestions` as `words.suggest.<key>`. Nothing is saved here;
nothing is guessed: words without a number make no rule with one. Both languages may be mixed; `language` only says
who asks. Dates come out of `today`.

How it goes: plain (one spelling, offsets kept) -> lexer (tables/, amounts, clocks, dates, weekdays: what each word is
about) -> segments -> choosing (each of kinds/ reads what it can; the parting that explains most wins) -> settling.
"""

from collections.abc import Sequence
from datetime import date

from domestique.model.sport import Sport
from domestique.planning.words.reading import Note, Proposed, Reading, Span, Suggestion
from domestique.planning.words.whole import read_whole

__all__ = ["Note", "Proposed", "Reading", "Span", "Suggestion", "read_words"]


def read_words(text: str, language: str | None, today: date, sports: Sequence[Sport] = ()) -> Reading:
    """The rules these words propose; never raises on any text."""
    return read_whole(text, today, tuple(sports))
