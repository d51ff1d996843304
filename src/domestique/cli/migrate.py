"""`domestique migrate`: bring the database to the newest shape, or to a named one."""

import asyncio
from pathlib import Path

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, tell, words


def migrate(
    to: str = typer.Option("head", "--to", help=words("migrate.to_help")),
    check: bool = typer.Option(False, "--check", help=words("migrate.check_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        from domestique.bootstrap import open_database, prepare_data_dir
        from domestique.settings import read_settings
        from domestique.store import migrate as migrations

        if to not in ("head", "base") and to not in migrations.known():
            raise typer.BadParameter(words("migrate.unknown", revision=to, head=migrations.head()), param_hint="--to")
        settings = read_settings(data_dir=data_dir)
        prepare_data_dir(settings.data_dir)
        async with open_database(settings) as url:
            before = await asyncio.to_thread(migrations.current, url)
            if check:
                migrations.refuse_newer(before)
                newest = migrations.head()
                if before != newest:
                    what = words("migrate.behind", current=before or "0", head=newest)
                    raise Failed("migrations_pending", what, words("migrate.behind_cure"))
                tell(as_json, {"current": before, "head": newest}, words("migrate.current", revision=before))
                return
            await asyncio.to_thread(migrations.migrate_to, url, to)
            after = await asyncio.to_thread(migrations.current, url)
            facts = {"before": before, "after": after}
            tell(as_json, facts, words("migrate.done", before=before or "0", after=after or "0"))

    run_deed(as_json, deed)
