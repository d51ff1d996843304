"""Every hour, and when a worker starts: after a key was added, secrets are sealed with the newest."""

from typing import TYPE_CHECKING

from domestique.jobs.task import Chore
from domestique.services.reseal_secrets import reseal_secrets

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def run(house: "House") -> None:
    await reseal_secrets(house.desk)


CHORE = Chore(name="reseal", run=run)
