from domestique.analysis.load_choice import choose_load, order_of
from domestique.analysis.unknown import Unknown
from domestique.model.sport import Sport


def test_power_before_pace_before_heart_before_feeling() -> None:
    values = {"tss": 90.0, "hr_tss": 80.0, "rpe_load": 70.0, "estimated_load": 60.0}
    chosen = choose_load(values, Sport.CYCLING)
    assert (chosen.slug, chosen.value) == ("tss", 90.0)
    assert chosen.alternatives == (("hr_tss", 80.0), ("rpe_load", 70.0), ("estimated_load", 60.0))


def test_what_is_unknown_is_no_candidate_but_zero_is() -> None:
    values: dict[str, float | Unknown | None] = {"tss": Unknown("no_setting", "ftp"), "run_tss": None, "hr_tss": 0.0}
    assert choose_load(values, Sport.RUNNING).slug == "hr_tss"


def test_lifting_counts_once() -> None:
    values = {"hr_tss": 20.0, "rpe_load": 50.0, "sets_load": 40.0}
    chosen = choose_load(values, Sport.STRENGTH)
    assert chosen.slug == "rpe_load" and chosen.value == 50.0
    assert "sets_load" in dict(chosen.alternatives)


def test_nothing_known() -> None:
    assert choose_load({}, Sport.OTHER).slug is None


def test_the_guess_is_last_everywhere() -> None:
    assert all(order_of(sport)[-1] == "estimated_load" for sport in Sport)
