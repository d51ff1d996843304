"""Many on all cores, and one that takes its process down is named and costs no other."""

import os
from dataclasses import replace
from uuid import UUID

from domestique.analysis.unknown import Unknown
from domestique.store.measuring.crew import crew
from domestique.store.measuring.work import Errand, Measured, work
from tests.store.measuring.test_work import errand

DEADLY = UUID(int=5)


def deadly(errand: Errand) -> Measured:
    if errand.activity_id == DEADLY:
        os._exit(9)
    return work(errand)


def errands(count: int) -> list[Errand]:
    return [replace(errand("normalized_power"), activity_id=UUID(int=n)) for n in range(count)]


async def test_a_few_need_no_process() -> None:
    async with crew(lambda one: Measured(one.activity_id, {"who": float(os.getpid())})) as hire:
        (found,) = await hire(errands(1))
    assert found.figures == {"who": os.getpid()}


async def test_what_crashes_is_named_and_the_others_are_measured() -> None:
    async with crew(deadly, width=1) as hire:
        found = {one.activity_id: one for one in await hire(errands(8))}
    assert len(found) == 8
    lost = found.pop(DEADLY)
    assert lost.trouble is not None and isinstance(lost.figures["normalized_power"], Unknown)
    assert all(isinstance(one.figures["normalized_power"], float) for one in found.values())
