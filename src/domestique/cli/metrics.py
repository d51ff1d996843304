"""`domestique metrics`: what is computed, the figures of one activity, or all of them anew."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, shell_language, tell, words
from domestique.cli.progress import Pace, show
from domestique.cli.visit import visit
from domestique.cli.whose import whose
from domestique.locales import knows, say

if TYPE_CHECKING:
    from domestique.bootstrap import House


def metrics(
    activity: str | None = typer.Option(None, "--activity", help=words("metrics.activity_help")),
    recompute: bool = typer.Option(False, "--recompute", help=words("metrics.recompute_help")),
    user: str | None = typer.Option(None, "--user", help=words("import.user_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        if activity is None and not recompute:
            _catalogue(as_json)
            return
        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            one = None if activity is None else _id(activity)
            if recompute:
                await _recompute(house, user_id, one, as_json)
            else:
                assert one is not None
                await _figures(house, user_id, one, as_json)

    run_deed(as_json, deed)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Failed("no_activity", words("metrics.no_activity"), words("metrics.no_activity_cure")) from None


def _name(group: str, slug: str) -> str:
    return say(shell_language(), f"metrics_{group}.{slug}.name")


def _catalogue(as_json: bool) -> None:
    from domestique.analysis.metrics import METRICS

    items = [
        {
            "slug": one.slug,
            "group": str(one.group),
            "name": _name(one.group, one.slug),
            "unit": one.unit,
            "grade": str(one.grade),
            "version": one.version,
            "formula": one.formula,
            "source": one.source,
        }
        for one in METRICS
    ]
    lines = [f"{item['slug']:<28} {item['grade']} {item['unit']:<7} {item['name']}" for item in items]
    tell(as_json, {"items": items}, "\n".join([*lines, words("metrics.count", count=len(items))]))


async def _figures(house: "House", user_id: UUID, activity_id: UUID, as_json: bool) -> None:
    from domestique.analysis.metrics import BY_SLUG
    from domestique.services.errors import NotFound
    from domestique.services.read_metrics import read_metrics

    try:
        found = await read_metrics(house.desk, user_id, activity_id)
    except NotFound:
        raise Failed("no_activity", words("metrics.no_activity"), words("metrics.no_activity_cure")) from None
    state = "fresh" if found.fresh else "computing"
    items = [
        {"slug": one.slug, "value": one.value, "reason": one.reason, "about": one.about, "version": one.version}
        for one in found.values
    ]
    lines = [] if found.fresh else [words("metrics.stale")]
    for one in found.values:
        metric = BY_SLUG[one.slug]
        unit = "" if metric.unit == "1" else f" {metric.unit}"
        told = _why(one.reason, one.about) if one.value is None else f"{one.value:.{metric.precision}f}{unit}"
        lines.append(f"{one.slug:<28} {told}")
    tell(as_json, {"activity_id": str(activity_id), "state": state, "items": items}, "\n".join(lines))


def _why(reason: str | None, about: str | None) -> str:
    key = f"metrics.unknown.{reason}"
    language = shell_language()
    return f"- {say(language, key, about=about or '')}" if knows(language, key) else "-"


async def _recompute(house: "House", user_id: UUID, only: UUID | None, as_json: bool) -> None:
    from domestique.services.measure_activities import measure_activities

    pace = Pace()

    async def progress(done: int, total: int) -> None:
        if not as_json:
            show(pace.step(done, total), words("metrics.computing"))

    done = await measure_activities(house.desk, user_id, progress=progress, everything=True, only=only)
    if only is not None and not done.looked:
        raise Failed("no_activity", words("metrics.no_activity"), words("metrics.no_activity_cure"))
    facts = {"activities": done.looked, "figures": done.figures}
    tell(as_json, facts, words("metrics.done", **facts))
