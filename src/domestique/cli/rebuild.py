"""`domestique rebuild`: everything derived, made again from the kept files; --verify only compares."""

from pathlib import Path

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, tell, words
from domestique.cli.progress import Pace, show
from domestique.cli.visit import visit
from domestique.cli.whose import whose


def rebuild(
    verify: bool = typer.Option(False, "--verify", help=words("rebuild.verify_help")),
    user: str | None = typer.Option(None, "--user", help=words("import.user_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        from domestique.services.map_webhooks import map_webhooks
        from domestique.services.rebuild import rebuild as again
        from domestique.services.syncing.map_payloads import map_payloads

        pace = Pace()

        async def progress(done: int, total: int) -> None:
            if not as_json:
                show(pace.step(done, total))

        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            mapped = await map_payloads(house.desk, user_id, keep=not verify)
            pushed = await map_webhooks(house.desk, user_id, keep=not verify)
            done = await again(house.desk, user_id, verify=verify, progress=progress)
        strange = [connection for connection, one in mapped.items() if not one.same]
        odd = [webhook for webhook, push in pushed.items() if not push.same]
        facts = {
            "count": done.count,
            "before": done.before,
            "after": done.after,
            "identical": done.before == done.after and not done.lost and not strange and not odd,
            "differ": [str(activity) for activity in done.differ],
            "lost": [str(activity) for activity in done.lost],
            "connections": len(mapped),
            "answers": sum(one.answers for one in mapped.values()),
            "unread": sum(one.unread for one in mapped.values()),
            "connections_differ": [str(connection) for connection in strange],
            "webhooks": len(pushed),
            "webhooks_differ": [str(webhook) for webhook in odd],
        }
        if done.lost or (verify and (done.differ or strange or odd)):
            what = words("rebuild.differs", differ=len(done.differ), lost=len(done.lost), count=done.count)
            raise Failed("differs", what, words("rebuild.differs_cure"), **facts)
        key = "rebuild.verified" if verify else "rebuild.done"
        tell(as_json, facts, words(key, count=done.count, hash=done.after[:16]))

    run_deed(as_json, deed)
