"""Text to a workout: lines, blocks and repeats put together, and every problem at its place.

A line that is only `4x` repeats the lines below it: those further in, or those up to the next blank line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from domestique.formats.workout_text import figures
from domestique.formats.workout_text.drafts import (
    Draft,
    Place,
    Round,
    implied_intent,
    implied_ramp,
    is_main,
    place_of,
)
from domestique.formats.workout_text.lines import Line
from domestique.formats.workout_text.problems import MOST, Problem
from domestique.formats.workout_text.tokens import cut
from domestique.locales import Language
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Repeat, Step, Target, Workout
from domestique.model.workout_json import workout_json
from domestique.model.workout_reading import BadWorkout, read_workout

LONGEST: Final = 20_000
_MOST_LINES: Final = 600
_LONGEST_NAME: Final = 120
_BULLET = re.compile(r"\s*([-–—•·*])\s+")
_POOL = re.compile(
    r"\s*(?:pool|수영장|풀장)\s*[:=]?\s*(?:(\d+(?:\.\d+)?)\s*(m|미터|yd|yds|yards?|야드)?)?\s*(yards?|야드)?\s*",
    re.IGNORECASE,
)
_NAME = re.compile(r"\s*#+\s*(.*?)\s*")

_SECTIONS: Final = (Intent.WARM_UP, Intent.WORK, Intent.COOL_DOWN)

type Span = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Read:
    """`workout` only when there is nothing wrong; `partial` is what could be made of it, to be drawn meanwhile.
    `spans`: line, start and stop of each step, in the order of `every_step`."""

    workout: Workout | None
    problems: tuple[Problem, ...]
    partial: Workout | None = None
    spans: tuple[Span, ...] = ()


def read(text: str, sport: Sport, *, name: str | None = None, language: Language = "en") -> Read:
    """`name` where the text begins with none (`# …`); without either the main part names it."""
    if len(text) > LONGEST or text.count("\n") > _MOST_LINES:
        return Read(None, (Problem(1, 0, 0, "too_long", {"most": LONGEST, "lines": _MOST_LINES}),))
    return _Text(text, sport, language).read(name)


@dataclass(slots=True)
class _Entry:
    line: Line
    indent: int
    after_blank: bool
    section: Intent | None

    def items(self) -> "list[Draft | Round]":
        found = self.line.items()
        for one in found:
            if isinstance(one, Draft) and one.intent is None:
                one.intent = self.section
        return found


@dataclass(slots=True)
class _Section:
    line: Line | None = None
    used: bool = True

    @property
    def intent(self) -> Intent | None:
        meant = None if self.line is None else self.line.tokens[0].meaning
        return meant if isinstance(meant, Intent) and meant is not Intent.WORK else None


@dataclass(slots=True)
class _Text:
    text: str
    sport: Sport
    language: Language
    name: str | None = None
    note: list[str] = field(default_factory=list)
    pool_length_m: float | None = None
    yards: bool = False
    pool_line: int = 1
    entries: list[_Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    spans: dict[str, Span] = field(default_factory=dict)
    order: list[Span] = field(default_factory=list)

    def read(self, name: str | None) -> Read:
        rows = self.text.replace("\r\n", "\n").split("\n")
        self._headers(rows)
        items, _ = self._block(0, -1)
        for entry in self.entries:
            self.problems += entry.line.problems
        if not items and not self.problems:
            self.problems.append(Problem(1, 0, len(rows[0]), "nothing"))
        steps = self._finished(items, "workout.steps", in_repeat=False)
        called = self.name or name or self._called(items, rows)
        made = Workout(self.sport, called, steps, "\n".join(self.note).strip() or None, self.pool_length_m, self.yards)
        read_back = self._checked(made) if steps else None
        problems = tuple(sorted(self.problems, key=lambda one: (one.line, one.start))[:MOST])
        return Read(None if problems else read_back, problems, read_back, tuple(self.order))

    def _headers(self, rows: Sequence[str]) -> None:
        """What stands before and around the steps. `Warm-up` alone on a line is said of the lines below it."""
        blank, section = False, _Section()
        for number, row in enumerate(rows, 1):
            if not row.strip():
                blank = True
            elif row.lstrip().startswith(">") and not row.lstrip()[1:2].isdigit():
                self.note.append(row.lstrip()[1:].removeprefix(" "))
            elif (hit := _NAME.fullmatch(row)) is not None:
                self.name = hit[1] or None
            elif (hit := _POOL.fullmatch(row)) is not None and (hit[1] or hit[3]):
                self._pool(hit, number)
            else:
                bullet = _BULLET.match(row)
                plain = row if bullet is None else " " * bullet.end() + row[bullet.end() :]
                line = Line(self.sport, number, cut(plain, self.sport), self.yards, self.language)
                indent = len(row.expandtabs(4)) - len(row.expandtabs(4).lstrip())
                if len(line.tokens) == 1 and line.tokens[0].meaning in _SECTIONS:
                    self._unused(section)
                    section = _Section(line, False)
                    continue
                if blank and section.used:
                    section = _Section()
                section.used = True
                self.entries.append(_Entry(line, indent, blank, section.intent))
                blank = False
        self._unused(section)

    def _unused(self, section: "_Section") -> None:
        if section.line is not None and not section.used:
            token = section.line.tokens[0]
            self.problems.append(Problem(section.line.number, token.start, token.stop, "no_length"))

    def _pool(self, hit: re.Match[str], number: int) -> None:
        self.pool_line = number
        unit = (hit[2] or "m").casefold()
        counted = unit.startswith("y") or unit == "야드"
        self.yards = counted or hit[3] is not None
        self.pool_length_m = figures.metres(float(hit[1]), "yd" if counted else "mtr") if hit[1] else None

    def _block(self, at: int, above: int) -> tuple[list[Draft | Round], int]:
        """The entries from `at` that stand further in than `above`."""
        found: list[Draft | Round] = []
        while at < len(self.entries) and self.entries[at].indent > above:
            entry = self.entries[at]
            opens = entry.line.only_times()
            at += 1
            if opens is None:
                found += entry.items()
                continue
            first = entry.line.tokens[0]
            made = Round(entry.line.number, first.start, first.stop, opens[0], [], opens[1])
            if at < len(self.entries) and self.entries[at].indent > entry.indent:
                made.items, at = self._block(at, entry.indent)
            else:
                made.items, at = self._run(at, entry.indent)
            last = made.items[-1] if made.items else None
            made.between = made.between or (isinstance(last, Draft) and last.between)
            if made.items:
                found.append(made)
            else:
                entry.line.wrong(first, "nothing_repeated")
        return found, at

    def _run(self, at: int, indent: int) -> tuple[list[Draft | Round], int]:
        """Up to a blank line or the next block."""
        found: list[Draft | Round] = []
        while at < len(self.entries):
            entry = self.entries[at]
            if (entry.after_blank and found) or entry.indent < indent or entry.line.only_times() is not None:
                break
            found += entry.items()
            at += 1
        return found, at

    def _finished(
        self, items: Sequence[Draft | Round], path: str, *, in_repeat: bool, depth: int = 0
    ) -> tuple[Step | Repeat, ...]:
        made: list[Step | Repeat] = []
        for index, item in enumerate(items):
            here = f"{path}.{index}"
            self.spans[here] = (item.line, item.start, item.stop)
            if isinstance(item, Round):
                inner = self._finished(item.items, f"{here}.steps", in_repeat=True, depth=depth + 1)
                made.append(Repeat(item.times, inner, item.between))
            else:
                before = made[-1] if made else None
                made.append(finished(item, place_of(index, len(items), in_repeat=in_repeat, before=before)))
                self.order.append(self.spans[here])
        return tuple(made)

    def _called(self, items: Sequence[Draft | Round], rows: Sequence[str]) -> str:
        """By the first repeat, else by the first step: as it was typed, without its notes."""
        main = next((one for one in items if isinstance(one, Round)), items[0] if items else None)
        if main is None:
            return str(self.sport)
        row = rows[main.line - 1]
        told = row[main.start :] if isinstance(main, Round) else row[main.start : main.stop]
        if isinstance(main, Round) and main.items[0].line != main.line:
            inner = [rows[one.line - 1][one.start : one.stop] for one in main.items if isinstance(one, Draft)]
            told = f"{main.times}x {' / '.join(inner)}"
        words = re.sub(r'"(?:\\.|[^"\\])*"|<(?=\s*[a-zA-Z/!?])', "", told).strip()
        return re.sub(r"\s+", " ", words)[:_LONGEST_NAME].strip(" ,;/") or str(self.sport)

    def _checked(self, made: Workout) -> Workout | None:
        """Held against the limits of every workout; what breaks them is told at its step."""
        try:
            return read_workout(workout_json(made))
        except BadWorkout as wrong:
            for one in wrong.problems:
                line, start, stop = self._span(one.place)
                told = Problem(line, start, stop, one.reason, one.slots)
                if told not in self.problems:
                    self.problems.append(told)
            return None

    def _span(self, place: str) -> Span:
        parts = place.split(".")
        if parts[1:2] == ["pool_length_m"]:
            return (self.pool_line, 0, self._width(self.pool_line))
        for length in range(len(parts), 0, -1):
            if (found := self.spans.get(".".join(parts[:length]))) is not None:
                return found
        first = self.entries[0].line.number if self.entries else 1
        return (first, 0, self._width(first))

    def _width(self, line: int) -> int:
        return len(self.text.replace("\r\n", "\n").split("\n")[line - 1])


def finished(draft: Draft, place: Place) -> Step:
    end = draft.end or End(EndKind.LAP_PRESS)
    typed = Step(Intent.WORK, end, tuple(draft.targets), draft.note, draft.swim, draft.lift(Intent.WORK))
    intent = draft.intent or implied_intent(typed, place)
    targets = tuple(
        _ramped(one, implied_ramp(one, intent, main=is_main(draft.targets, at)) if ramp is None else ramp)
        for at, (one, ramp) in enumerate(zip(draft.targets, draft.ramps, strict=True))
    )
    return replace(typed, intent=intent, targets=targets, lift=draft.lift(intent))


def _ramped(typed: Target, ramp: bool) -> Target:
    if ramp:
        return replace(typed, ramp=True)
    return replace(typed, low=min(typed.low, typed.high), high=max(typed.low, typed.high))
