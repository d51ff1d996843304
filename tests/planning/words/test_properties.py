"""What holds for any words at all."""

import re
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.locales import LANGUAGES, knows
from domestique.model.rule import WEEK, Phase, PinnedSession, Preference, Role, Rule, Scope, Weekday
from domestique.model.rule_json import rule_json
from domestique.model.rule_reading import read_rule
from domestique.model.sport import Sport
from domestique.planning.words import read_words
from domestique.planning.words.filler import FILLER
from domestique.planning.words.reading import Reading
from tests.planning.words.scoring import TODAY, examples, own_files, told

ALL = [example for name in ("golden.json", *own_files()) for example in examples(name)]
PLAIN = [example.text for example in ALL[::3]]
PIECES = (
    "at most", "10 hours", "a week", "월요일", "쉬고", ",", " and ", "고강도", "주 3회", "no", "running", "until",
    "-30",
    "80/20", "TSB", "12월 3일부터 7일까지", "half", "이상", "넘지 않게", "무릎", "아파서", "Feb 30", "99:99", "every",
    "0주에 한 번", "second", "?", "!", "\u1112\u1161", "if possible", "taper", "2 weeks", "서울 마라톤", "March 21",
    "<b>",
    "\n", "24시", "25시", "~", "한", "하루", "밖에", "99999999999999999999", "½",
)  # fmt: skip
ANYTHING = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.sampled_from([example.text for example in ALL]).flatmap(
        lambda text: st.integers(0, len(text)).map(lambda cut: text[:cut])
    ),
)


def params(reading: Reading) -> Any:
    return told(reading.proposed)


@settings(max_examples=120, deadline=None)
@given(ANYTHING)
def test_any_text_is_read_without_a_crash_and_each_rule_is_one_that_may_be_saved(text: str) -> None:
    reading = read_words(text, None, TODAY)

    for one in reading.proposed:
        rule = Rule("r", one.params, one.weight, scope=one.scope)
        assert read_rule(rule_json(rule)) == rule
        assert 0 < one.confidence <= 1
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert all(knows(language, f"words.note.{note.key}") for note in one.notes for language in LANGUAGES)
    for span in reading.not_understood:
        assert 0 <= span.start < span.end <= len(text)
    for suggestion in reading.suggestions:
        assert suggestion.span in reading.not_understood
        assert all(knows(language, f"words.suggest.{suggestion.key}") for language in LANGUAGES)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ALL))
def test_capitals_spaces_and_a_full_stop_change_nothing(example: Any) -> None:
    kept = params(read_words(example.text, None, TODAY))
    named = any(rule["kind"] == "event" for rule in example.expected)

    assert params(read_words(example.text.replace(" ", "  "), None, TODAY)) == kept or named
    assert params(read_words(f"  {example.text} ", None, TODAY)) == kept
    if example.text.endswith("."):
        assert params(read_words(example.text.removesuffix("."), None, TODAY)) == kept
        assert params(read_words(example.text.removesuffix(".") + "!", None, TODAY)) == kept
    if not named:
        assert params(read_words(example.text.upper(), None, TODAY)) == kept


_AROUND = {
    "en": ("Hi coach, {}", "Also, {}", "Just so you know, {}", "One more thing: {}", "{}, thanks!", "{}, ok?"),
    "ko": ("코치님, {}", "그리고 {}", "안녕하세요! {}", "저기요, {}", "{}. 부탁드려요"),
}
UNNAMED = [one for one in ALL if one.expected and all(rule["kind"] != "event" for rule in one.expected)]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(UNNAMED), st.integers(0, 10))
def test_greetings_and_thanks_change_nothing(example: Any, which: int) -> None:
    around = _AROUND[example.lang]
    told = around[which % len(around)].format(example.text.rstrip(".!"))

    assert example.text.endswith("?") or params(read_words(told, None, TODAY)) == params(
        read_words(example.text, None, TODAY)
    ), told


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(ALL), st.integers(0, 4000))
def test_another_today_moves_dates_and_nothing_else(example: Any, days: int) -> None:
    here = read_words(example.text, None, TODAY).proposed
    later = read_words(example.text, None, TODAY + timedelta(days=days)).proposed

    assert [type(one.params) for one in here] == [type(one.params) for one in later]
    assert [_undated(rule_json(Rule("r", one.params, one.weight))) for one in here] == [
        _undated(rule_json(Rule("r", one.params, one.weight))) for one in later
    ]


def _undated(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"from", "to"}:
            return "days"
        return {name: _undated(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_undated(one) for one in value]
    return "days" if isinstance(value, str) and _is_date(value) else value


def _is_date(told: str) -> bool:
    try:
        date.fromisoformat(told)
    except ValueError:
        return False
    return len(told) == 10


def test_every_word_that_no_rule_used_is_told() -> None:
    text = "월요일은 쉬고 수영을 많이 하고 싶어요. Mondays off, and make me faster."
    reading = read_words(text, "ko", TODAY)
    missed = [text[span.start : span.end] for span in reading.not_understood]

    assert missed == ["수영을 많이 하고 싶어요"] or "수영" in missed[0]
    assert reading.suggestions[0].key == "number"


def test_the_same_over_and_over_comes_to_an_end() -> None:
    """Each of these once had no end: a gap between weekdays that could be read in two ways, numbers without units."""
    for piece in ("월요일 ", "mon and ", "every day except mon ", "½", "24, ", "\u202e", "🙂", "\0"):
        text = piece * (100_000 // len(piece))
        reading = read_words(text, None, TODAY)

        assert all(span.end <= len(text) for span in reading.not_understood)


CONNECTING = frozenset(
    {
        "because", "otherwise", "while", "always", "although", "though", "however", "whereas", "except", "unless",
        "then", "since", "하고", "하며", "해", "해서", "지만", "는데", "거든요", "주세요", "싶어요", "또", "또는", "및",
        "대신", "다음에", "with", "as", "long", "well",
    }
)  # fmt: skip


def untold(text: str) -> list[str]:
    """The words of a text that no rule came from and that were not told as not understood."""
    reading = read_words(text, None, TODAY)
    told_at = [(one.span.start, one.span.end) for one in reading.proposed]
    told_at += [(span.start, span.end) for span in reading.not_understood]
    return [
        word[0].lower()
        for word in re.finditer(r"[A-Za-z가-힣0-9']+", text)
        if not any(start < word.end() and word.start() < end for start, end in told_at)
        and word[0].lower() not in FILLER | CONNECTING
    ]


def test_no_word_of_an_example_is_dropped_silently() -> None:
    assert {text: words for text in PLAIN if (words := untold(text))} == {}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PLAIN), min_size=2, max_size=3), st.sampled_from([" ", ". ", ", ", " and ", "\n"]))
def test_no_word_is_dropped_silently_where_sentences_meet(several: list[str], between: str) -> None:
    assert untold(between.join(several)) == []


def test_spans_are_the_words_as_they_were_written() -> None:
    text = "Mondays  OFF; ２시간 이상은 — 주말에 — 안 돼요"
    first = read_words(text, "en", TODAY).proposed[0]

    assert text[first.span.start : first.span.end] == "Mondays  OFF"
    assert first.clause == "Mondays  OFF"


def test_a_sport_left_unsaid_is_the_only_one_the_athlete_does() -> None:
    one = read_words("Intervals on Tuesdays", "en", TODAY, (Sport.RUNNING,)).proposed[0]
    several = read_words("Intervals on Tuesdays", "en", TODAY, (Sport.RUNNING, Sport.CYCLING)).proposed[0]

    assert one.params == PinnedSession(Weekday.TUE, Sport.RUNNING, Role.HARD)
    assert one.notes and one.weight is None
    assert isinstance(several.params, Preference) and several.weight == 20


def test_what_cannot_both_be_says_so_on_both() -> None:
    reading = read_words("월요일은 쉬어요. 월요일에는 수영을 해요.", "ko", TODAY)

    assert [[note.key for note in one.notes] for one in reading.proposed] == [["contradicts"], ["contradicts"]]


def test_a_book_is_read_to_a_point_and_the_rest_is_told() -> None:
    text = "Mondays off. " + "and so on " * 500
    reading = read_words(text, "en", TODAY)

    assert len(reading.proposed) == 1
    assert reading.not_understood[-1].end == len(text)
    assert reading.suggestions[-1].key == "too_long"


def test_where_a_rule_holds_is_its_scope() -> None:
    until = read_words("Until Christmas I can only train 5 hours a week.", "en", TODAY).proposed[0]
    base = read_words("베이스 기간에는 고강도를 주 1회까지만 해 주세요.", "ko", TODAY).proposed[0]
    weekdays = read_words("평일에는 1시간밖에 시간이 없어요.", "ko", TODAY).proposed[0]

    assert until.scope == Scope(TODAY, date(2026, 12, 25))
    assert base.scope == Scope(phase=Phase.BASE)
    assert weekdays.scope == Scope(weekdays=WEEK[:5])


def test_an_hour_on_weekdays_and_three_at_weekends_are_no_contradiction() -> None:
    reading = read_words("Weekdays max 1 hour, weekends max 3 hours.", "en", TODAY)

    assert [one.notes for one in reading.proposed] == [(), ()]
