"""How much may wait to be written."""

from datetime import UTC, datetime, timedelta

from domestique.services.syncing.load import LONGEST, MOST, MOST_BYTES, Load

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def test_enough_is_many_or_heavy_or_long() -> None:
    load = Load()
    assert [load.add(1, 10, now=NOW) for _ in range(MOST)] == [False] * (MOST - 1) + [True]
    assert Load().add(1, MOST_BYTES, now=NOW)
    waiting = Load()
    assert not waiting.add(1, 1, now=NOW)
    assert not waiting.add(1, 1, now=NOW + LONGEST - timedelta(microseconds=1))
    assert waiting.add(1, 1, now=NOW + LONGEST)
