from domestique.analysis.intervals.interval import Stretch
from domestique.analysis.intervals.repeats import grouped


def test_alike_belong_together_wherever_they_are() -> None:
    work = [Stretch(0, 60, 300.0), Stretch(100, 220, 300.0), Stretch(300, 361, 310.0), Stretch(400, 522, 290.0)]
    assert grouped(work) == [(1, "2 × 1:00"), (2, "2 × 2:00"), (1, "2 × 1:00"), (2, "2 × 2:00")]


def test_the_same_length_at_another_level_is_another() -> None:
    assert [group for group, _ in grouped([Stretch(0, 60, 300.0), Stretch(90, 150, 400.0)])] == [1, 2]


def test_as_a_person_would_say_it() -> None:
    said = {12: "0:12", 28: "0:30", 63: "1:05", 241: "4:00", 899: "15:00", 1214: "20:00"}
    for seconds, label in said.items():
        assert grouped([Stretch(0, seconds, 300.0)]) == [(1, label)]
