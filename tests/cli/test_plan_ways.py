"""Something happens, on the command line: offers in words, a yes to one, and what is refused."""

import json
from datetime import date, timedelta
from pathlib import Path

from tests.cli.conftest import Run

GOOD = "four calm riders uphill\n"


def test_offered_taken_and_left(run: Run, tmp_path: Path) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    first = date.today() + timedelta(days=1)
    wish = {
        "name": "Mine",
        "first": first.isoformat(),
        "weeks": 3,
        "sports": ["run", "bike"],
        "hours": 5,
        "detail_weeks": 3,
    }
    file = tmp_path / "wish.json"
    file.write_text(json.dumps(wish), "utf-8")
    assert run("plan", "generate", str(file)).code == 0
    assert run("plan", "adapt", "Mine", "rules").out == "The plan keeps your rules as they are now.\n"
    assert run("plan", "offers", "Mine").out == "No offers.\n"
    days = ("--from", (first + timedelta(days=3)).isoformat(), "--to", (first + timedelta(days=8)).isoformat())
    told = run("plan", "adapt", "Mine", "sick", *days)
    assert told.code == 0 and "Ill from" in told.out and "\n  + No training on" in told.out, told.out + told.err
    waiting = json.loads(run("plan", "offers", "Mine", "--json").out)["offers"]
    assert waiting and all(one["good"] for one in waiting)
    one = waiting[0]["id"]
    assert run("plan", "take", one).out == "Taken: the plan is in version 2 now.\n"
    again = run("plan", "leave", one, "--json")
    assert (again.code, json.loads(again.out)["error"]["code"]) == (1, "already_decided")
    assert run("plan", "take", "the first").code == 1
