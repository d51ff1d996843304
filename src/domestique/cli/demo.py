"""`domestique demo`: a made-up athlete with three years of training, to look at everything with."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.imports import follow
from domestique.cli.output import shell_language, tell, words
from domestique.cli.progress import Pace, show
from domestique.cli.visit import visit
from domestique.cli.whose import whose

if TYPE_CHECKING:
    from domestique.bootstrap import House

EMAIL = "demo@example.org"


def demo(
    user: str | None = typer.Option(None, "--user", help=words("demo.user_help")),
    seed: int = typer.Option(1, "--seed", help=words("demo.seed_help")),
    days: int = typer.Option(3 * 365, "--days", min=7, max=3650, help=words("demo.days_help")),
    emulators: bool = typer.Option(False, "--emulators", help=words("demo.emulators_help")),
    port: int | None = typer.Option(None, "--port", min=0, max=65535, help=words("demo.port_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    async def with_emulators() -> None:
        from domestique.cli.pretend import serve_pretend

        await serve_pretend(_who, user, seed=seed, days=days, port=port, data_dir=data_dir, as_json=as_json)

    async def deed() -> None:
        from domestique.jobs.tasks.make_demo import fill

        pace = Pace()

        async def progress(done: int, total: int) -> None:
            if not as_json:
                show(pace.step(done, total), words("demo.making"))

        async with visit(data_dir) as house:
            user_id, password = await _who(house, user)
            import_id = await fill(house, user_id, seed=seed, days=days, progress=progress)
            batch = await follow(house, user_id, import_id, as_json=as_json)
        facts: dict[str, int | str] = {
            "added": batch.added,
            "wellness": batch.wellness,
            "duplicates": batch.duplicates,
            "failed": batch.failed,
        }
        if password is not None:
            facts |= {"email": EMAIL, "password": password}
        text = words("demo.done", **facts)
        if password is not None:
            text += "\n" + words("demo.sign_in", email=EMAIL, password=password)
        tell(as_json, facts, text)

    run_deed(as_json, with_emulators if emulators else deed)


async def _who(house: "House", email: str | None) -> tuple[UUID, str | None]:
    """In an empty house the demo athlete gets an account with a password made for it; said once, kept nowhere."""
    from domestique.services.create_owner import NewOwner, create_owner
    from domestique.services.list_users import list_users

    if email is not None or await list_users(house.desk):
        return await whose(house, email), None
    password = secrets.token_urlsafe(12)
    owner = NewOwner(words("demo.name"), EMAIL, password, shell_language(), "Asia/Seoul")
    return await create_owner(house.desk, owner, address="cli"), password
