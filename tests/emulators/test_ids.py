"""Seeded ids: the same again, growing, never twice."""

from uuid import UUID

from domestique.emulators.ids import Ids


def test_they_grow_and_repeat_with_the_seed() -> None:
    ids, same = Ids(4), Ids(4)
    numbers = [ids.number() for _ in range(200)]
    assert numbers == sorted(set(numbers)) == [same.number() for _ in range(200)]
    assert UUID(ids.uuid()).version == 4
    assert len(ids.token(25)) == 25
