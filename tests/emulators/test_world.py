"""The same seed is the same world."""

from domestique.emulators import World


def test_keys_and_ids_come_from_the_seed() -> None:
    assert World(1).hevy.account.key == World(1).hevy.account.key
    assert World(1).hevy.account.key != World(2).hevy.account.key
    assert World(1).snapshot() == World(1).snapshot()


def test_an_empty_world_has_nothing_to_touch() -> None:
    assert World(1).untouched() == World(1).untouched()
    world = World(1)
    world.intervals.account.add_event(start_date_local="2026-11-24T00:00:00")
    assert world.untouched() != World(1).untouched()
