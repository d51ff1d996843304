"""Tokens of one line to steps and repeats. A second length begins a second step, so that `4x4m 105% rest 3m` needs no
stroke between; a repeat holds all that follows it on its line, or what stands in its brackets.
"""

from dataclasses import dataclass, field
from typing import Final

from domestique.formats.workout_text.drafts import Draft, Round
from domestique.formats.workout_text.problems import Problem
from domestique.formats.workout_text.steps import Reading, flag_of, is_length
from domestique.formats.workout_text.tokens import Token
from domestique.formats.workout_text.words import LIFTING
from domestique.locales import Language
from domestique.model.sport import Sport

_DEEPEST: Final = 12


@dataclass(slots=True)
class Line:
    """One line's tokens being read. `length` is what a bare number and a bare `m` of the sport are."""

    sport: Sport
    number: int
    tokens: list[Token]
    yards: bool
    language: Language
    problems: list[Problem] = field(default_factory=list)
    at: int = 0
    depth: int = 0

    def items(self) -> list[Draft | Round]:
        found: list[Draft | Round] = []
        while self.at < len(self.tokens):
            found += self._sequence()
            if self._peek("close"):
                self.wrong(self.tokens[self.at], "bracket")
                self.at += 1
        return found

    def only_times(self) -> tuple[int, bool] | None:
        """The line opens a block: nothing but how often, and perhaps that the last rest is left out."""
        if not self.tokens:
            return None
        first, *rest = self.tokens
        opens = first.kind == "times" or (first.kind == "amount" and first.unit == "count" and first.low == first.high)
        between = all(flag_of(one) == "between" for one in rest)
        return (int(first.low), bool(rest)) if opens and between else None

    @property
    def in_order(self) -> bool:
        return not self.problems

    def _peek(self, kind: str) -> bool:
        return self.at < len(self.tokens) and self.tokens[self.at].kind == kind

    def _sequence(self, *, ends_at_semicolon: bool = False) -> list[Draft | Round]:
        found: list[Draft | Round] = []
        while self.at < len(self.tokens) and not self._peek("close"):
            token = self.tokens[self.at]
            if token.kind == "semicolon" and ends_at_semicolon:
                return found
            if token.kind in ("slash", "semicolon"):
                self.at += 1
            elif self._is_times(token):
                made = self._round(token)
                found += [made] if made.items else []
            elif token.kind == "open":
                self.at += 1
                found += self._bracket(token)
            else:
                found += self._steps()
        return found

    def _is_times(self, token: Token) -> bool:
        """`4회 4분` is four times; among exercises `8회` is eight repetitions."""
        if token.kind == "times":
            return True
        following = self.tokens[self.at + 1] if self.at + 1 < len(self.tokens) else None
        counts = token.kind == "amount" and token.unit == "count" and token.low == token.high
        return counts and self.sport not in LIFTING and following is not None

    def _round(self, token: Token) -> Round:
        self.at += 1
        made = Round(self.number, token.start, token.stop, int(token.low), [])
        if self.at < len(self.tokens) and flag_of(self.tokens[self.at]) == "between":
            made.between = True
            self.at += 1
        opener = self.tokens[self.at] if self._peek("open") else None
        if opener is not None:
            self.at += 1
            made.items = self._bracket(opener)
        else:
            made.items = self._deeper(token, ends_at_semicolon=True)
        while self.at < len(self.tokens) and flag_of(self.tokens[self.at]) == "between":
            made.between = True
            self.at += 1
        last = made.items[-1] if made.items else None
        if isinstance(last, Draft) and last.between:
            made.between = True
        if not made.items:
            self.wrong(token, "nothing_repeated")
        return made

    def _deeper(self, opener: Token, *, ends_at_semicolon: bool = False) -> list[Draft | Round]:
        self.depth += 1
        if self.depth > _DEEPEST:
            if not any(one.key == "too_deep" for one in self.problems):
                self.wrong(opener, "too_deep")
            self.at = len(self.tokens)
            return []
        found = self._sequence(ends_at_semicolon=ends_at_semicolon)
        self.depth -= 1
        return found

    def _bracket(self, opener: Token) -> list[Draft | Round]:
        found = self._deeper(opener)
        if self._peek("close"):
            self.at += 1
        else:
            self.wrong(opener, "bracket_open")
        return found

    def _steps(self) -> list[Draft | Round]:
        """Up to the next mark: one step, or more where there is more than one length."""
        found: list[Draft | Round] = []
        one = Reading(self)
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind in ("slash", "open", "close", "times"):
                break
            if token.kind == "semicolon":
                if self._length_follows():
                    break
                self.at += 1
                continue
            if one.is_over(token, self._next_is_length()):
                found += one.finish()
                one = Reading(self)
            self.at += 1
            one.take(token)
        found += one.finish()
        return found

    def _next_is_length(self) -> bool:
        return self.at + 1 < len(self.tokens) and is_length(self.tokens[self.at + 1], self.sport)

    def _length_follows(self) -> bool:
        """Before the next mark: then a comma parts steps, else only the words of one."""
        for token in self.tokens[self.at + 1 :]:
            if token.kind in ("slash", "semicolon", "open", "close"):
                return token.kind == "open"
            if token.kind == "times" or is_length(token, self.sport):
                return True
        return False

    def wrong(self, token: Token, key: str, **slots: object) -> None:
        self.problems.append(Problem(self.number, token.start, token.stop, key, slots))
