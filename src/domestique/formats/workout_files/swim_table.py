"""Swim sessions as a table: a row a swim, as coaches keep them in spreadsheets; CSV, both ways, Korean heads too.

A row is read by way of the text form (formats/workout_text), so a cell may hold whatever a word of it may. Rows of one
`set` are swum through one after another, `rounds` times.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.made import CannotSay, Losses, Made, once
from domestique.formats.workout_files.texts import decoded, one_line
from domestique.formats.workout_text import Read, read, write
from domestique.formats.workout_text.figures import plain
from domestique.locales import Language
from domestique.model.sport import Sport
from domestique.model.workout import EndKind, Intent, Repeat, Step, Swim, Workout, as_done
from domestique.model.workout_limits import MOST_TIMES

HEADS: Final = (
    "set", "rounds", "reps", "length", "stroke", "drill", "kick", "gear", "kind", "target", "send_off", "rest", "note",
)  # fmt: skip
_MEANT: Final = {
    "set": ("set", "세트", "세트번호", "번호", "no"),
    "rounds": ("rounds", "round", "라운드", "세트반복"),
    "reps": ("reps", "rep", "repeats", "times", "x", "횟수", "반복", "회"),
    "length": ("length", "distance", "distance_m", "m", "metres", "meters", "거리", "거리m", "time", "시간"),
    "stroke": ("stroke", "style", "영법", "종목"),
    "drill": ("drill", "드릴"),
    "kick": ("kick", "킥", "발차기"),
    "gear": ("gear", "equipment", "장비", "도구"),
    "kind": ("kind", "intensity", "type", "section", "구분", "강도", "종류"),
    "target": ("target", "pace", "목표", "페이스"),
    "send_off": ("send_off", "sendoff", "interval", "cycle", "사이클", "사이클타임", "출발간격"),
    "rest": ("rest", "rest_s", "휴식", "휴식초"),
    "note": ("note", "notes", "comment", "description", "메모", "비고", "설명", "내용"),
}
_MOST_ROWS: Final = 400
_YES: Final = ("1", "y", "yes", "true", "x", "o", "예", "네", "✓", "○")
_FORMULA: Final = ("=", "+", "-", "@", "\t")


@dataclass(frozen=True, slots=True)
class TableRead:
    """`problems` are those of the text form, each in its row of the file (`Problem.line`)."""

    read: Read


def to_table(workout: Workout, language: Language = "en") -> Made:
    if workout.sport is not Sport.SWIMMING:
        raise CannotSay("only_swimming")
    losses = Losses()
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(["name", _safe(workout.name)])
    if workout.pool_length_m is not None:
        yards = workout.pool_yards
        pool = plain(round(workout.pool_length_m / 0.9144, 2)) + "yd" if yards else plain(workout.pool_length_m) + "m"
        rows.writerow(["pool", pool])
    if workout.note:
        rows.writerow(["note", _safe(one_line(workout.note))])
        if "\n" in workout.note:
            losses.tell("lines")
    rows.writerow(HEADS)
    for row in _rows(workout, losses, language):
        rows.writerow([_safe(row.get(head, "")) if head == "note" else row.get(head, "") for head in HEADS])
    data = ("\ufeff" + out.getvalue()).encode()
    again = from_table(data, language=language).read.workout
    if again is None:
        raise CannotSay("nothing_there")
    return Made(data, again, once(losses.found))


def _rows(workout: Workout, losses: Losses, language: Language) -> Iterator[dict[str, str]]:
    for number, item in enumerate(workout.steps, 1):
        if isinstance(item, Step):
            yield from _swims((item,), str(number), 0, workout, losses, language)
        elif any(isinstance(one, Repeat) for one in item.steps):
            yield from _swims(tuple(as_done((item,))), str(number), 0, workout, losses, language)
            losses.tell("nested_repeat")
        else:
            inner = tuple(one for one in item.steps if isinstance(one, Step))
            yield from _swims(inner, str(number), item.times, workout, losses, language)
            if item.skip_last_rest:
                losses.tell("skip_last")


def _swims(
    steps: Sequence[Step], number: str, rounds: int, workout: Workout, losses: Losses, language: Language
) -> Iterator[dict[str, str]]:
    """A rest belongs to the row of the swim before it; one swim with its rest is so many reps."""
    rows: list[dict[str, str]] = []
    for step in steps:
        bare = step.intent is Intent.REST and not step.targets and step.swim is None and step.note is None
        before = rows[-1] if rows else None
        open_row = before is not None and not before.get("rest") and not before.get("send_off")
        if bare and before is not None and open_row and step.end.kind in (EndKind.TIME, EndKind.SEND_OFF):
            before["send_off" if step.end.kind is EndKind.SEND_OFF else "rest"] = _clock(step.end.value or 0)
        else:
            rows.append(_row(step, workout, losses, language))
    single = len(rows) == 1
    for row in rows:
        if single and row["kind"] == "work":
            row["kind"] = ""
        times = {"reps" if single else "rounds": str(rounds)} if rounds else {}
        yield {**row, **times, "set": number}


def _row(step: Step, workout: Workout, losses: Losses, language: Language) -> dict[str, str]:
    """Length and target in the words of the text form."""
    swim = step.swim or Swim()
    plain_step = Step(step.intent, step.end)
    length, aimed = (
        write(replace(workout, steps=(one,), note=None, pool_length_m=None), language, named=False).text.strip()
        for one in (plain_step, replace(plain_step, targets=step.targets))
    )
    target = aimed.removeprefix(length).strip()
    word = step.intent.value.replace("_", "")
    shown = length.split("\n")[-1].split(" ")[-1]
    if step.note and "\n" in step.note:
        losses.tell("lines")
    return {
        "length": shown,
        "stroke": swim.stroke.value if step.swim is not None else "",
        "drill": "yes" if swim.drill else "",
        "kick": "yes" if swim.kick else "",
        "gear": " ".join(gear.value.replace("_", "-") for gear in swim.gear),
        "kind": word,
        "target": target,
        "note": one_line(step.note or ""),
    }


def _clock(seconds: float) -> str:
    if seconds != round(seconds):
        return f"{plain(seconds)}s"
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def _safe(text: str) -> str:
    """A spreadsheet would take these for formulas."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _bare(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def from_table(data: bytes, *, language: Language = "en") -> TableRead:
    """BadFile where no row names its columns; what is wrong in a row is told in `read.problems`."""
    text = decoded(data)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as wrong:
        raise BadFile("table_no_heads", f"This is no table: {wrong}.") from wrong
    if len(rows) > _MOST_ROWS:
        raise BadFile("workout_many_steps", f"The table has more than {_MOST_ROWS} rows.")
    head = next((at for at, row in enumerate(rows) if len(_columns(row)) >= 2 and "length" in _columns(row)), None)
    if head is None:
        raise BadFile("table_no_heads", "No row names the columns: a column for the distance and another are needed.")
    lines = [""] * len(rows)
    name = None
    for at, row in enumerate(rows[:head]):
        word, value = (row[0].strip().casefold(), _bare(row[1].strip())) if len(row) > 1 else ("", "")
        if word in ("name", "이름", "제목") and value:
            name = one_line(value)[:120]
        elif word in ("pool", "수영장", "풀") and value:
            lines[at] = f"pool {one_line(value)}"
        elif word in ("note", "메모") and value:
            lines[at] = f"> {one_line(value)}"
    columns = _columns(rows[head])
    _fill(lines, rows, head + 1, columns)
    found = read("\n".join(lines), Sport.SWIMMING, name=name, language=language)
    if not any(lines[head:]):
        raise BadFile("not_a_workout", "The table has heads but no rows below them.")
    return TableRead(found)


def _delimiter(text: str) -> str:
    first = text[:4_000]
    return max(",;\t", key=first.count)


def _columns(row: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        plain_cell = re.sub(r"[\s()\[\]]+", "", cell).casefold()
        for name, words in _MEANT.items():
            if plain_cell in words and name not in found:
                found[name] = at
    return found


def _fill(lines: list[str], rows: Sequence[Sequence[str]], first: int, columns: Mapping[str, int]) -> None:
    """Rows of one set with rounds stand in one bracket, spread over their own lines so that problems keep theirs."""
    at = first
    while at < len(rows):
        cells = _cells(rows[at], columns)
        last = at
        rounds = _times(cells.get("rounds", ""))
        number = cells.get("set", "")
        while rounds and number and last + 1 < len(rows) and _cells(rows[last + 1], columns).get("set") == number:
            last += 1
        inner = [_line(_cells(rows[row], columns)) for row in range(at, last + 1)]
        if rounds and last > at:
            # One physical line: a block's opener needs a line of its own, which the table has not.
            lines[at] = f"{rounds}x ({' / '.join(one for one in inner if one)})"
        else:
            lines[at] = f"{rounds}x {inner[0]}" if rounds and inner[0] else inner[0]
        at = last + 1


def _cells(row: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {name: one_line(row[at]) for name, at in columns.items() if at < len(row) and row[at].strip()}


def _times(cell: str) -> int | None:
    figure = re.sub(r"\s*(?:x|×|회|번|세트)\s*$", "", cell)
    return min(int(figure), MOST_TIMES + 1) if figure.isdecimal() and int(figure) > 0 else None


def _line(cells: Mapping[str, str]) -> str:
    if "length" not in cells:
        return ""
    length = cells["length"]
    words = [cells.get("kind", ""), length, cells.get("stroke", "")]
    words += [name for name in ("drill", "kick") if cells.get(name, "").casefold() in _YES]
    words += [re.sub(r"[+,&]", " ", cells.get("gear", "")), cells.get("target", "")]
    if note := _bare(cells.get("note", "")):
        told = note.replace("\\", "\\\\").replace('"', '\\"')
        words.append(f'"{told}"')
    if send_off := cells.get("send_off", "").lstrip("@"):
        words.append(f"@{send_off}")
    line = " ".join(word for word in words if word)
    if rest := cells.get("rest", ""):
        line += f" / rest {rest}s" if rest.isdecimal() else f" / rest {rest}"
    reps = _times(cells.get("reps", ""))
    return f"{reps}x ({line})" if reps else line
