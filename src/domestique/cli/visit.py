"""A short visit to the house: for verbs that do one thing and leave. Logs only what is worth a warning."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domestique.bootstrap import House


@asynccontextmanager
async def visit(data_dir: Path | None) -> AsyncIterator["House"]:
    from domestique.bootstrap import open_house
    from domestique.logs import configure_logs
    from domestique.settings import read_settings

    settings = read_settings(data_dir=data_dir)
    configure_logs("warning" if settings.log_level == "info" else settings.log_level, settings.log_format)
    async with open_house(settings) as house:
        yield house
