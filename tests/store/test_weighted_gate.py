"""Never more than the budget inside, nobody forgotten, nothing lost when somebody gives up."""

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.store.weighted_gate import WeightedGate


@given(st.lists(st.integers(0, 150), max_size=30))
def test_the_budget_holds_and_all_get_in(weights: list[int]) -> None:
    async def all_of_them() -> int:
        gate, inside, most = WeightedGate(100), 0, 0

        async def one(weight: int) -> None:
            nonlocal inside, most
            async with gate.room(weight):
                inside += min(weight, 100)
                most = max(most, inside)
                await asyncio.sleep(0)
                inside -= min(weight, 100)

        async with asyncio.TaskGroup() as group:
            for weight in weights:
                group.create_task(one(weight))
        return most

    assert asyncio.run(all_of_them()) <= 100


async def test_a_heavy_one_is_not_overtaken() -> None:
    gate, order = WeightedGate(10), list[str]()
    leave = asyncio.Event()

    async def one(name: str, weight: int) -> None:
        async with gate.room(weight):
            order.append(name)
            await leave.wait()

    async with asyncio.TaskGroup() as group:
        for name, weight in (("first", 6), ("heavy", 10), ("light", 1)):
            group.create_task(one(name, weight))
            await asyncio.sleep(0)
        assert order == ["first"]
        leave.set()
    assert order == ["first", "heavy", "light"]


async def test_who_gives_up_leaves_no_trace() -> None:
    gate = WeightedGate(10)
    async with gate.room(10):
        waiting = asyncio.create_task(gate.room(5).__aenter__())
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    async with asyncio.timeout(5), gate.room(10):
        pass
