"""What people type, and what it means."""

import re
from pathlib import Path

import pytest

from domestique.formats.workout_text import LONGEST, Read, read, write
from domestique.locales import LANGUAGES, knows
from domestique.model.sport import Sport
from domestique.model.workout import (
    End,
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Stroke,
    Swim,
    SwimGear,
    Target,
    Workout,
)

BIKE, RUN, SWIM, GYM = Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH
ROOT = Path(__file__).parents[3]


def made(text: str, sport: Sport = BIKE) -> Workout:
    found = read(text, sport)
    assert not found.problems, found.problems
    assert found.workout is not None
    return found.workout


def only(text: str, sport: Sport = BIKE) -> Step:
    (step,) = made(text, sport).steps
    assert isinstance(step, Step)
    return step


def told(found: Read) -> list[tuple[int, int, int, str]]:
    return [(one.line, one.start, one.stop, one.key) for one in found.problems]


FTP = (Measure.POWER, Scale.OF_THRESHOLD)


def test_the_shortest_workout_there_is() -> None:
    (repeat,) = made("4x4m 105% / 3m 55%").steps
    assert repeat == Repeat(
        4,
        (
            Step(Intent.WORK, End(EndKind.TIME, 240), (Target(*FTP, 1.05, 1.05),)),
            Step(Intent.RECOVERY, End(EndKind.TIME, 180), (Target(*FTP, 0.55, 0.55),)),
        ),
    )


@pytest.mark.parametrize(
    ("one", "other", "sport"),
    [
        ("4x4m 105% / 3m 55%", "4회 4분 105% / 3분 55%", BIKE),
        ("4x4m 105% rest 3m", "4세트 4분 105% 휴식 3분", BIKE),
        ("4x4m 105% / 3m 55%", "4x\n- 4m @ 105%\n- 3m 55%", BIKE),
        ("4x4m 105% / 3m 55%", "4x\n  4min 105% FTP\n  3' 55%\n", BIKE),
        ("3x (2x (1m 120% / 1m 50%) / 5m 40%)", "3x\n  2x\n    1m 120%\n    1m 50%\n  5m 40%", BIKE),
        ("warmup 10m 50-75%\n5m Z3", "Warm-up\n- 10m 50→75%\n\n- 5m Z3", BIKE),
        ("10m 50-75%\n5m Z3", "워밍업 10분 램프 50~75%\n5분 존3", BIKE),
        ("5x1km 4:30-4:20/km / recovery 2m", "5x1000 페이스 4:30-4:20 회복 2분", RUN),
        ("20m 140-150bpm 180rpm", "20분 심박 140-150 케이던스 180", RUN),
        ("1h30m Z2 RPE3-4", "1시간 30분 Z2 자각도 3-4", BIKE),
        ("8x100m free CSS+2 @1:45", "8x100 자유형 CSS+2 @1분45초", SWIM),
        ("4x50m kick kickboard rest 20s", "4x50 킥 킥판 휴식 20초", SWIM),
        ("3x8-10 back_squat 80kg RIR2 rest 2m", "3세트 8-10회 백스쿼트 80kg 여유 2회 휴식 2분", GYM),
        ("5 deadlift 80% @8", "5회 데드리프트 80% 1RM RPE8", GYM),
        ("until <120bpm", "<120bpm까지", BIKE),
    ],
)
def test_the_same_in_other_words(one: str, other: str, sport: Sport) -> None:
    assert made(one, sport).steps == made(other, sport).steps


@pytest.mark.parametrize(
    ("text", "sport", "kind", "value"),
    [
        ("10m", BIKE, EndKind.TIME, 600),
        ("400m", BIKE, EndKind.TIME, 24_000),
        ("400m", RUN, EndKind.DISTANCE, 400),
        ("90m", RUN, EndKind.TIME, 5_400),
        ("50m", SWIM, EndKind.DISTANCE, 50),
        ("5min", SWIM, EndKind.TIME, 300),
        ("80mtr", RUN, EndKind.DISTANCE, 80),
        ("1,500m", SWIM, EndKind.DISTANCE, 1_500),
        ("1:30:00", BIKE, EndKind.TIME, 5_400),
        ("1h30", BIKE, EndKind.TIME, 5_400),
        ("3'30''", BIKE, EndKind.TIME, 210),
        ("2mi", RUN, EndKind.DISTANCE, 3218.688),
        ("300kcal", BIKE, EndKind.ENERGY, 300),
        ("until >150bpm", BIKE, EndKind.HEART_RATE_ABOVE, 150),
        ("<100W", BIKE, EndKind.POWER_BELOW, 100),
        ("lap press", BIKE, EndKind.LAP_PRESS, None),
        ("랩버튼", BIKE, EndKind.LAP_PRESS, None),
    ],
)
def test_how_long(text: str, sport: Sport, kind: EndKind, value: float | None) -> None:
    assert only(text, sport).end == End(kind, value)


@pytest.mark.parametrize(
    ("text", "sport", "target"),
    [
        ("5m 88-94%", BIKE, Target(*FTP, 0.88, 0.94)),
        ("5m 250-260W", BIKE, Target(Measure.POWER, Scale.ABSOLUTE, 250, 260)),
        ("5m Z2-3", BIKE, Target(Measure.POWER, Scale.ZONE, 2, 3)),
        ("5m Z2 HR", BIKE, Target(Measure.HEART_RATE, Scale.ZONE, 2, 2)),
        ("5m Z2", RUN, Target(Measure.HEART_RATE, Scale.ZONE, 2, 2)),
        ("5m 90%", RUN, Target(Measure.SPEED, Scale.OF_THRESHOLD, 0.9, 0.9)),
        ("5m 90% LTHR", RUN, Target(Measure.HEART_RATE, Scale.OF_THRESHOLD, 0.9, 0.9)),
        ("5m 80% HR", RUN, Target(Measure.HEART_RATE, Scale.OF_MAX, 0.8, 0.8)),
        ("5m 4:20-4:30/km", RUN, Target(Measure.SPEED, Scale.ABSOLUTE, 3.7037, 3.8462)),
        ("5m 36km/h", BIKE, Target(Measure.SPEED, Scale.ABSOLUTE, 10, 10)),
        ("100m 1:40/100m", SWIM, Target(Measure.SPEED, Scale.ABSOLUTE, 1, 1)),
        ("100m CSS-2..+1", SWIM, Target(Measure.SPEED, Scale.OFFSET_100, -2, 1)),
        ("100m 95% css", SWIM, Target(Measure.SPEED, Scale.OF_THRESHOLD, 0.95, 0.95)),
        ("5m 100-80%", BIKE, Target(*FTP, 1, 0.8, ramp=True)),
        ("5m ramp 80-100%", BIKE, Target(*FTP, 0.8, 1, ramp=True)),
        ("warmup 5m range 50-60%", BIKE, Target(*FTP, 0.5, 0.6)),
        ("warmup 5m 50-60%", BIKE, Target(*FTP, 0.5, 0.6, ramp=True)),
    ],
)
def test_how_hard(text: str, sport: Sport, target: Target) -> None:
    assert only(text, sport).targets == (target,)


def test_what_is_left_out_is_understood_from_where_it_stands() -> None:
    ride = made("10m 50-75%\n5m 50-75%\n10m 75-50%").steps
    assert [step.intent for step in ride if isinstance(step, Step)] == ["warm_up", "work", "cool_down"]
    (pair,) = made("3x 5m Z4 / 5m Z3").steps
    assert isinstance(pair, Repeat) and [one.intent for one in pair.steps if isinstance(one, Step)] == ["work", "work"]
    (jog,) = made("3x 1km / 2m", RUN).steps
    assert isinstance(jog, Repeat) and isinstance(jog.steps[1], Step) and jog.steps[1].intent is Intent.RECOVERY


def test_a_swim_a_set_and_their_words() -> None:
    step = only('50m back drill fins 스노클 "길게"', SWIM)
    assert step.swim == Swim(Stroke.BACK, drill=True, gear=(SwimGear.FINS, SwimGear.SNORKEL)) and step.note == "길게"
    pool = made("pool 25yd\n4x100", SWIM)
    assert pool.pool_yards and pool.pool_length_m == 22.86
    assert pool.steps == (Repeat(4, (Step(Intent.WORK, End(EndKind.DISTANCE, 91.44)),)),)
    (sets,) = made("3x A1: 8-10 squat 175lb RIR 1 warmup / A2: 30s plank / rest 90s", GYM).steps
    assert isinstance(sets, Repeat) and [one.lift for one in sets.steps if isinstance(one, Step)] == [
        Lift("squat", 8, 10, 79.38, rir=1, warm_up=True, superset="A"),
        Lift("plank", superset="A"),
        None,
    ]


def test_the_header_and_the_notes() -> None:
    workout = made('# 이름 / name\n> one\n>\n> two\n10m Z2 "say \\"hi\\"\\nand go"')
    assert (workout.name, workout.note) == ("이름 / name", "one\n\ntwo")
    step = workout.steps[0]
    assert isinstance(step, Step) and step.note == 'say "hi"\nand go'
    assert made("10m Z2\n4x4m 105% / 3m 55%").name == "4x4m 105% / 3m 55%"
    assert made("4x\n- 4m 105%\n- 3m 55%").name == "4x 4m 105% / 3m 55%"


@pytest.mark.parametrize(
    ("text", "sport", "problems"),
    [
        ("10m Z2\n4x4 105%", BIKE, [(2, 2, 3, "unit")]),
        ("10m easy blah", BIKE, [(1, 9, 13, "unknown_word")]),
        ("105%", BIKE, [(1, 0, 4, "no_length")]),
        ("3x(4m 105%", BIKE, [(1, 2, 3, "bracket_open")]),
        ("4m 105%)", BIKE, [(1, 7, 8, "bracket")]),
        ("10m Z2\n3x", BIKE, [(2, 0, 2, "nothing_repeated")]),
        ("3x8 back sqat 80kg", GYM, [(1, 4, 13, "unknown_exercise_near")]),
        ("3x8 qqqqq 80kg", GYM, [(1, 4, 9, "unknown_exercise")]),
        ("5m 9000W", BIKE, [(1, 0, 8, "workout_watts")]),
        ("400min", SWIM, [(1, 0, 6, "workout_too_long")]),
        ("5m Z2 Z3", BIKE, [(1, 0, 8, "workout_target_twice")]),
        ("5m CSS+2", BIKE, [(1, 3, 8, "only_swimming")]),
        ("pool 25m\n10m Z2", BIKE, [(1, 0, 8, "workout_only_swimming")]),
        ("10m $", BIKE, [(1, 4, 5, "strange")]),
        ("HR 10m", BIKE, [(1, 3, 6, "figure_missing")]),
        ("", BIKE, [(1, 0, 0, "nothing")]),
        ("warmup", BIKE, [(1, 0, 6, "no_length")]),
        ("10-12m Z2", BIKE, [(1, 0, 6, "length_range")]),
        ("5m <b>", BIKE, [(1, 3, 4, "strange"), (1, 4, 5, "unknown_word"), (1, 5, 6, "strange")]),
    ],
)
def test_each_problem_is_told_where_it_stands(
    text: str, sport: Sport, problems: list[tuple[int, int, int, str]]
) -> None:
    found = read(text, sport)
    assert told(found) == problems and found.workout is None


def test_what_stands_is_drawn_although_something_is_wrong_elsewhere() -> None:
    found = read("10m Z2\n5m blah", BIKE)
    assert found.workout is None and found.partial is not None and len(found.partial.steps) == 2
    assert found.spans == ((1, 0, 6), (2, 0, 7))


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5_000,
        "2x(" * 500 + "1m" + ")" * 500,
        "9x" * 3_000,
        '"' * 999,
        "100x" * 50 + " 10m",
        "1m\n" * 599,
        "9" * 5_000,
        "> x\n" * 100,
    ],
)
def test_hostile_text_is_refused_in_order(text: str) -> None:
    found = read(text, BIKE)
    assert found.workout is None and 0 < len(found.problems) <= 20


def test_too_much_is_not_even_read() -> None:
    assert told(read("1m\n" * LONGEST, BIKE)) == [(1, 0, 0, "too_long")]


def test_every_problem_has_its_sentence() -> None:
    folder = ROOT / "src/domestique/formats/workout_text"
    sources = "\n".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    keys = set(re.findall(r'wrong\(\s*[\w.\[\]-]+,\s*"(\w+)"', sources))
    keys |= {"nothing", "too_long", "unknown_exercise", "unknown_exercise_near"}
    keys |= set(
        re.findall(
            r'"((?:workout_|string_too)\w+)"', (ROOT / "src/domestique/model/workout_reading.py").read_text("utf-8")
        )
    )
    keys -= {"workout_object", "workout_list", "workout_format", "workout_lap_press"}
    missing = [
        f"{language} {key}"
        for language in LANGUAGES
        for key in sorted(keys)
        if not knows(language, f"workout_text.problem.{key}")
    ]
    assert not missing and "no_length" in keys


def _examples() -> list[tuple[str, str]]:
    return re.findall(
        r"^```(cycling|running|swimming|strength)\n(.*?)^```",
        (ROOT / "docs/workouts.md").read_text("utf-8"),
        re.M | re.S,
    )


def test_every_example_in_the_guide_is_read_and_written_and_read_again() -> None:
    examples = _examples()
    assert len(examples) >= 10
    for sport, text in examples:
        workout = made(text, Sport(sport))
        for language in LANGUAGES:
            written = write(workout, language)
            assert not written.lost and made(written.text, Sport(sport)) == workout


def test_every_form_in_the_guides_tables_is_read() -> None:
    page = (ROOT / "docs/workouts.md").read_text("utf-8")
    for row in re.findall(r"^\| .* \| (.+) \|$", page, re.M):
        for form in re.findall(r"`([^`]+)`", row):
            tried = [(f"{front}{form}", sport) for sport in (BIKE, RUN, SWIM, GYM) for front in ("", "10min ")]
            assert any(not read(text, sport).problems for text, sport in tried), form
