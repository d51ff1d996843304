"""`./dev bench [NAME] [--json]`."""

import argparse
import json
from collections.abc import Callable, Iterator

from bench import (
    check,
    dashboards,
    fault_run,
    fit_decode,
    fuzz_formats,
    import_exports,
    import_history,
    jobs,
    metrics,
    plan,
    plan_quality,
    plan_rules,
    recompute,
    routes,
    search_activities,
    start,
    streams_layout,
    streams_read,
    sync,
    words,
    xml_decode,
)
from bench.result import Result

BENCHES: tuple[tuple[str, Callable[[], Iterator[Result]]], ...] = (
    ("check", check.run),
    ("dashboards", dashboards.run),
    ("recompute", recompute.run),
    ("fault_run", fault_run.run),
    ("fit_decode", fit_decode.run),
    ("fuzz_formats", fuzz_formats.run),
    ("import_exports", import_exports.run),
    ("import_history", import_history.run),
    ("jobs", jobs.run),
    ("metrics", metrics.run),
    ("plan", plan.run),
    ("plan_quality", plan_quality.run),
    ("plan_rules", plan_rules.run),
    ("routes", routes.run),
    ("search_activities", search_activities.run),
    ("start", start.run),
    ("streams_layout", streams_layout.run),
    ("streams_read", streams_read.run),
    ("sync", sync.run),
    ("words", words.run),
    ("xml_decode", xml_decode.run),
)


def main() -> None:
    names = [name for name, _ in BENCHES]
    parser = argparse.ArgumentParser(prog="./dev bench", description="Ratios against named peers; above 1 is ours.")
    parser.add_argument("name", nargs="?", choices=names, help="only this one")
    parser.add_argument("--json", action="store_true", help="one object a line")
    wanted = parser.parse_args()
    for name, run in BENCHES:
        if wanted.name not in (None, name):
            continue
        if not wanted.json:
            print(f"\n{name}")
        for result in run():
            line = json.dumps(result.as_json(), ensure_ascii=False) if wanted.json else f"  {result.as_text()}"
            print(line, flush=True)


if __name__ == "__main__":
    main()
