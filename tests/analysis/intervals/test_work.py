from domestique.analysis.intervals.interval import Stretch
from domestique.analysis.intervals.work import work_among

REST, WORK = Stretch(0, 300, 150.0), Stretch(300, 540, 300.0)


def test_between_hard_and_easy() -> None:
    assert work_among([REST, WORK, Stretch(540, 900, 140.0)], "power", None) == [WORK]


def test_an_easy_ride_has_no_work_when_the_threshold_is_known() -> None:
    easy = [Stretch(0, 600, 100.0), Stretch(600, 1200, 160.0), Stretch(1200, 1800, 110.0)]
    assert work_among(easy, "power", 300.0) == []
    assert work_among(easy, "power", None) == [easy[1]]


def test_too_alike_is_no_work() -> None:
    assert work_among([Stretch(0, 600, 200.0), Stretch(600, 1200, 220.0)], "power", None) == []


def test_all_of_it_is_no_interval() -> None:
    assert work_among([Stretch(0, 60, 100.0), Stretch(60, 3600, 290.0)], "power", 300.0) == []


def test_a_moment_without_pedalling_ends_nothing() -> None:
    dipped = [
        REST,
        Stretch(300, 420, 300.0),
        Stretch(420, 428, 0.0),
        Stretch(428, 540, 300.0),
        Stretch(540, 900, 140.0),
    ]
    assert work_among(dipped, "power", 280.0) == [Stretch(300, 540, 300.0)]


def test_a_gust_is_no_interval_but_a_sprint_is() -> None:
    assert work_among([REST, Stretch(300, 312, 260.0), Stretch(312, 900, 140.0)], "power", 250.0) == []
    assert len(work_among([REST, Stretch(300, 312, 700.0), Stretch(312, 900, 140.0)], "power", 250.0)) == 1


def test_nothing_to_look_at() -> None:
    assert work_among([], "power", 250.0) == work_among([], "power", None) == []
