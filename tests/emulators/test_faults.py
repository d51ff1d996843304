"""Plans fire at the request they name, chance is seeded, and everything that happened is written down."""

from datetime import UTC, datetime

import pytest

from domestique.emulators.faults import NAMES, Faults, Plan, plans_from

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def _met(
    faults: Faults, count: int, service: str = "hevy", method: str = "GET", path: str = "/v1/x"
) -> list[str | None]:
    found = [faults.meet(service, method, path, NOW) for _ in range(count)]
    return [None if each is None else each.fault for each in found]


def test_the_nth_of_those_it_matches() -> None:
    faults = Faults()
    faults.plan(Plan("error_500", service="hevy", method="POST", path="^/v1/rout", nth=2, times=2))
    assert _met(faults, 2, method="GET", path="/v1/routines") == [None, None]
    assert _met(faults, 2, service="strava", method="POST", path="/v1/routines") == [None, None]
    assert _met(faults, 4, method="POST", path="/v1/routines") == [None, "error_500", "error_500", None]
    assert [each.path for each in faults.injected] == ["/v1/routines"] * 2


def test_the_first_plan_has_it_and_the_others_count_on() -> None:
    faults = Faults()
    faults.plan(Plan("slow"), Plan("challenge", nth=2, times=None))
    assert _met(faults, 3) == ["slow", "challenge", "challenge"]


def test_chance_is_the_same_for_the_same_seed() -> None:
    def run(seed: int) -> list[str | None]:
        faults = Faults()
        faults.chance(Plan("slow"), share=0.3, seed=seed)
        return _met(faults, 200)

    assert run(1) == run(1)
    assert run(1) != run(2)
    assert 30 < run(1).count("slow") < 90


def test_clearing_keeps_what_happened() -> None:
    faults = Faults()
    faults.plan(Plan("slow", times=None))
    assert _met(faults, 1) == ["slow"]
    faults.clear()
    assert _met(faults, 1) == [None]
    assert len(faults.injected) == 1


def test_what_is_no_plan_is_refused() -> None:
    with pytest.raises(ValueError, match="no fault is called"):
        plans_from([{"fault": "gremlins"}])
    with pytest.raises(TypeError):
        plans_from([{"fault": "slow", "when": "now"}])
    assert len(plans_from([{"fault": name} for name in NAMES])) == len(NAMES)
