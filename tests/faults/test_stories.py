"""Three of the thousands of bench/fault_every.py."""

import pytest

from tests.faults.run import Setting
from tests.faults.stories import PushStory, SyncStory, UploadStory
from tests.faults.story import Story, Trouble, troubles


@pytest.mark.parametrize(
    ("story", "slug", "trouble", "patient"),
    [
        (PushStory, "hevy", Trouble("dropped_after", request=4), False),
        (SyncStory, "hevy", Trouble(work=1, transaction=3, when="after"), True),
        (UploadStory, "strava", Trouble("truncated_json", request=2), True),
    ],
)
async def test_it_ends_equal_whatever_goes_wrong_where(
    ground: Setting, story: type[Story], slug: str, trouble: Trouble, patient: bool
) -> None:
    one = story(ground, slug, trouble, patient=patient)
    told = await one.sequence()
    assert not told.problems, told
    assert [name for name, _ in told.injected] + ["death"] * told.kills == [trouble.fault or "death"]
    assert {each.request for each in troubles(one)} == set(range(one.requests + 1)), "no request is left out"
