"""Lets in as much at once as memory allows, by weight and not by number: ten small ones, or one that is huge."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class WeightedGate:
    def __init__(self, budget: int) -> None:
        self.budget = budget
        self._free = budget
        self._line = asyncio.Lock()
        self._freed = asyncio.Event()

    @asynccontextmanager
    async def room(self, weight: int) -> AsyncIterator[None]:
        """In order of arrival, so that a heavy one is not overtaken for ever. What is above the budget goes alone."""
        weight = min(max(weight, 0), self.budget)
        async with self._line:
            while self._free < weight:
                self._freed.clear()
                await self._freed.wait()
            self._free -= weight
        try:
            yield
        finally:
            self._free += weight
            self._freed.set()
