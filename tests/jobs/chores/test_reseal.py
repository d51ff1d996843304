"""The chore is the deed, tested in tests/services/test_reseal_secrets.py; here only that it is registered."""

from domestique.jobs.chores import reseal
from domestique.jobs.schedule import SCHEDULE


def test_every_hour_and_at_the_start() -> None:
    (entry,) = [entry for entry in SCHEDULE if entry.chore is reseal.CHORE]
    assert entry.at_start
    assert entry.cron.split()[1:] == ["*"] * 4
