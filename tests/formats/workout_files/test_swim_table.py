import pytest

from domestique.formats.errors import BadFile
from domestique.formats.workout_files.made import CannotSay
from domestique.formats.workout_files.swim_table import from_table, to_table
from domestique.formats.workout_text import read
from domestique.model.sport import Sport
from domestique.model.workout import Workout
from tests.fakes.workouts import any_workout, example

SESSION = """# Tuesday
> bring fins
pool 25m
warmup 300 any
8x100 free CSS+2 @1:45
4x50 kick kickboard rest 20s
4x (50 drill fins / 50 work free 1:30/100m "fast, \\"ok\\"" rest 30s)
recovery 200
"""


def _made(text: str) -> Workout:
    found = read(text, Sport.SWIMMING).workout
    assert found is not None
    return found


def test_a_session_goes_into_a_table_and_comes_back_whole() -> None:
    session = _made(SESSION)
    made = to_table(session)
    assert made.as_written == session and not made.lost
    assert to_table(session, "ko").as_written == session
    assert b"\r\n2,,8,100m,free,,,,,CSS+2,1:45,,\r\n" in made.data


def test_a_coachs_own_table_is_read_in_korean_too() -> None:
    rows = (
        "이름;화요일", "수영장;50m", "횟수;거리(m);영법;장비;목표;휴식(초);메모", ";400;자유형;;;;천천히",
        "8;100;자유형;풀부이+패들;CSS+2;15;", "4회;50;접영;오리발;;30;", "",
    )  # fmt: skip
    table = "\n".join(rows)
    for encoding in ("utf-8-sig", "cp949", "utf-16"):
        found = from_table(table.encode(encoding)).read.workout
        assert found == _made(
            '# 화요일\n수영장 50m\n400 자유형 "천천히"\n'
            "8x (100 자유형 풀부이 패들 CSS+2 / 휴식 15초)\n4x (50 접영 오리발 / 휴식 30초)"
        )


def test_what_is_wrong_in_a_row_is_told_at_its_row() -> None:
    found = from_table(b"reps,distance,stroke\n8,100,free\n4,50,doggy\n").read
    assert found.workout is None and [(one.line, one.key) for one in found.problems] == [(3, "unknown_word")]


def test_a_formula_is_words() -> None:
    sly = _made('# =1+1\n100 free "=cmd()"')
    made = to_table(sly)
    assert b"'=1+1" in made.data and b"'=cmd()" in made.data and made.as_written == sly


def test_any_swim_comes_back_as_it_was_written() -> None:
    swims = [one for one in map(any_workout, range(150)) if one.sport is Sport.SWIMMING]
    for swim in swims[:12]:
        made = to_table(swim)
        assert from_table(made.data).read.workout == made.as_written
        assert to_table(made.as_written).as_written == made.as_written


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b"a,b\n1,2\n", "table_no_heads"),
        (b"reps,distance\n", "not_a_workout"),
        (b"reps,distance\n" + b"1,100\n" * 500, "workout_many_steps"),
        (b"x" * 1_100_000, "workout_too_large"),
    ],
)
def test_what_is_no_table_says_so(data: bytes, code: str) -> None:
    with pytest.raises(BadFile) as caught:
        from_table(data)
    assert caught.value.code == code


def test_only_swims_have_a_table() -> None:
    with pytest.raises(CannotSay):
        to_table(example("run"))
