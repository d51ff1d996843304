"""What an athlete may tell, what is refused, and how proposals end."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport
from domestique.services.desk import Desk
from domestique.services.errors import AlreadyDecided, BadValue, NotFound
from domestique.services.keep_settings import (
    accept_proposal,
    correct_setting,
    list_proposals,
    list_settings,
    reject_proposal,
    take_back_setting,
    tell_setting,
)
from domestique.store import setting_proposals
from tests.fakes.proposals import a_proposal

FTP = DatedSetting("ftp", Sport.CYCLING, None, 250.0)


async def test_told_corrected_and_taken_back(desk: Desk, user_id: UUID, other_user_id: UUID) -> None:
    told = await tell_setting(desk, user_id, FTP)
    assert told.id is not None
    with pytest.raises(NotFound):
        await correct_setting(desk, other_user_id, told.id, since=None, value=300.0)
    day = date(2025, 6, 1)
    corrected = await correct_setting(desk, user_id, told.id, since=day, value=255.0)
    assert (corrected.id, corrected.setting) == (told.id, DatedSetting("ftp", Sport.CYCLING, day, 255.0))
    assert await list_settings(desk, other_user_id) == ()
    await take_back_setting(desk, user_id, told.id)
    assert await list_settings(desk, user_id) == ()
    with pytest.raises(NotFound):
        await take_back_setting(desk, user_id, told.id)


@pytest.mark.parametrize(
    ("setting", "field", "reason"),
    [
        (DatedSetting("shoe_size", None, None, 43.0), "slug", "unknown_setting"),
        (DatedSetting("ftp", None, None, 250.0), "sport", "setting_needs_sport"),
        (DatedSetting("ftp", Sport.SWIMMING, None, 250.0), "sport", "setting_sport"),
        (DatedSetting("ftp", Sport.CYCLING, date(1949, 1, 1), 250.0), "since", "setting_day"),
        (DatedSetting("ftp", Sport.CYCLING, None, 2500.0), "value", "setting_range"),
        (DatedSetting("ftp", Sport.CYCLING, None, (100.0, 200.0)), "value", "setting_figure"),
        (DatedSetting("hr_zones", None, None, 150.0), "value", "setting_bounds"),
        (DatedSetting("hr_zones", None, None, (150.0, 140.0)), "value", "setting_bounds"),
    ],
)
async def test_what_makes_no_sense_is_refused(
    desk: Desk, user_id: UUID, setting: DatedSetting, field: str, reason: str
) -> None:
    with pytest.raises(BadValue) as bad:
        await tell_setting(desk, user_id, setting)
    assert (bad.value.field, bad.value.reason) == (field, reason)


async def test_nothing_holds_from_tomorrow(desk: Desk, user_id: UUID) -> None:
    tomorrow = desk.now().date() + timedelta(days=2)
    with pytest.raises(BadValue):
        await tell_setting(desk, user_id, DatedSetting("weight", None, tomorrow, 70.0))


async def test_a_yes_makes_it_the_athletes_and_a_no_nothing(desk: Desk, user_id: UUID) -> None:
    await tell_setting(desk, user_id, FTP)
    yes, no = a_proposal(desk, value=268.0), a_proposal(desk, slug="max_hr", sport=None, value=191.0)
    async with desk.database.as_user(user_id) as conn:
        await setting_proposals.offer(conn, user_id, yes)
        await setting_proposals.offer(conn, user_id, no)
    offered = await list_proposals(desk, user_id)
    assert {(one.proposal.slug, one.current) for one in offered} == {("ftp", 250.0), ("max_hr", None)}
    zones = replace(a_proposal(desk, slug="hr_zones", sport=None, value=110.0), bounds=(110.0, 130.0, 150.0))
    await tell_setting(desk, user_id, DatedSetting("hr_zones", None, None, (100.0, 140.0)))
    async with desk.database.as_user(user_id) as conn:
        await setting_proposals.offer(conn, user_id, zones)
    (offer, *_) = await list_proposals(desk, user_id)
    assert (offer.current, offer.current_bounds) == (None, (100.0, 140.0))
    assert (await accept_proposal(desk, user_id, zones.id)).setting.value == (110.0, 130.0, 150.0)
    accepted = await accept_proposal(desk, user_id, yes.id)
    assert (accepted.setting.value, accepted.setting.since, accepted.source) == (268.0, yes.since, "proposal")
    await reject_proposal(desk, user_id, no.id)
    assert len(await list_settings(desk, user_id)) == 4
    assert await list_proposals(desk, user_id) == ()
    for decided in (yes, no):
        with pytest.raises(AlreadyDecided):
            await accept_proposal(desk, user_id, decided.id)
        with pytest.raises(AlreadyDecided):
            await reject_proposal(desk, user_id, decided.id)
