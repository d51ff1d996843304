"""docs/metrics, a page a group, as the catalogue has it. `python -m tests.house.metric_pages` writes them."""

from pathlib import Path

from domestique.analysis.days.catalogue import DAY_METRICS, DayMetric
from domestique.analysis.metrics import METRICS
from domestique.analysis.metrics.metric import Group, Metric
from domestique.locales import say
from tests.house.tree import ROOT

FOLDER = Path("docs/metrics")
_TITLES = {
    "load": "Load",
    "power": "Power",
    "heart": "Heart",
    "run": "Running",
    "swim": "Swimming",
    "strength": "Strength",
    "outing": "Any outing",
    "days": "Days: form and mornings",
}
_FROM = "Written from the catalogue by `python -m tests.house.metric_pages`; a test fails when it is stale."


def pages() -> dict[str, str]:
    """By file name."""
    found = {f"{group}.md": _page(group, [m for m in METRICS if m.group == group]) for group in Group}
    return {**found, "days.md": _page("days", DAY_METRICS)}


def _page(group: str, metrics: list[Metric] | tuple[DayMetric, ...]) -> str:
    parts = [
        f"# {_TITLES[group]}",
        "",
        _FROM,
        "",
        f"{len(metrics)} figures. What the columns mean: [README](README.md).",
        "",
    ]
    for metric in metrics:
        parts += [*_entry(group, metric), ""]
    return "\n".join(parts)


def _entry(group: str, metric: Metric | DayMetric) -> list[str]:
    words = f"metrics_{group}.{metric.slug}"
    name, korean = say("en", f"{words}.name"), say("ko", f"{words}.name")
    lines = [f"## {name} · {korean}", "", say("en", f"{words}.about"), ""]
    lines.append(
        f"- `{metric.slug}`, {_unit(metric.unit)}, grade {metric.grade}, version {metric.version}{_rollup(metric)}"
    )
    lines.append(f"- Formula: {metric.formula}")
    lines.append(f"- Source: {metric.source}")
    if metric.convention:
        lines.append(f"- Convention: {say('en', f'{words}.convention')}")
    lines.append(f"- Needs: {_needs(metric)}")
    return lines


def _unit(unit: str) -> str:
    return "no unit" if unit == "1" else unit


def _rollup(metric: Metric | DayMetric) -> str:
    if isinstance(metric, DayMetric):
        return ""
    sports = f", {', '.join(metric.sports)}" if metric.sports else ""
    return f", several as {metric.rollup.replace('_', ' ')}{sports}"


def _needs(metric: Metric | DayMetric) -> str:
    if isinstance(metric, DayMetric):
        return ", ".join(metric.needs)
    kinds = (("", metric.channels), ("setting ", metric.settings), ("fact ", metric.facts), ("metric ", metric.after))
    return ", ".join(f"{kind}`{name}`" for kind, names in kinds for name in names) or "nothing"


def stale_metric_pages(tree: Path) -> list[str]:
    told = pages()
    found = [
        f"{FOLDER / name} is not what the catalogue says: python -m tests.house.metric_pages"
        for name, text in told.items()
        if not (tree / FOLDER / name).exists() or (tree / FOLDER / name).read_text("utf-8") != text
    ]
    there = {path.name for path in (tree / FOLDER).glob("*.md")} - {"README.md"}
    return found + [f"{FOLDER / name} is of no group" for name in sorted(there - set(told))]


if __name__ == "__main__":
    for file, text in pages().items():
        (ROOT / FOLDER).mkdir(parents=True, exist_ok=True)
        (ROOT / FOLDER / file).write_text(text, "utf-8")
