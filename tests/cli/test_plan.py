"""Plans on the command line: brought in, shown, compared, taken out, and checked again with nothing but the file."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from domestique.cli.plan import _said
from domestique.model.rule import MaxTime, Per, Rule
from tests.api.routes.test_plan_exchange import CHAT, SPACING
from tests.cli.conftest import Run

GOOD = "four calm riders uphill\n"


def ahead() -> dict[str, Any]:
    """The chat's plan from next Monday on: what has passed breaks nothing, and a command has the real clock."""
    today = date.today()
    weeks = timedelta(days=7 - today.weekday()) + (today - date.fromisoformat(CHAT["first"]))
    later = {name: str(date.fromisoformat(CHAT[name]) + weeks) for name in ("first", "last")}
    items = [{**one, "day": str(date.fromisoformat(one["day"]) + weeks)} for one in CHAT["items"]]
    return {**CHAT, **later, "items": items}


def test_in_out_and_checked_again(run: Run, tmp_path: Path) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    assert "No plans yet" in run("plan", "list").out
    file = tmp_path / "chat.json"
    file.write_text(json.dumps(CHAT), "utf-8")
    assert "nothing was kept" in run("plan", "import", str(file)).out
    kept = json.loads(run("plan", "import", str(file), "--save", "--json").out)
    assert (kept["good"], kept["workouts"]) == (True, 3)
    assert "From a chat" in run("plan", "list").out
    assert "Tue 24 Nov Ride: 4 × 4, 65 min" in run("plan", "show", "From a chat").out
    assert run("plan", "diff", "From a chat", "1", "1").out == "No difference.\n"
    assert run("plan", "show", "nobody's").code == 1
    out = tmp_path / "out.json"
    assert run("plan", "export", kept["plan_id"], str(out)).code == 0
    assert "Verified" in run("plan", "verify", str(out), DOMESTIQUE_DATABASE_URL="postgresql://nowhere/none").out
    told = json.loads(out.read_text("utf-8"))
    told["plan"]["items"][0]["minutes"] += 30
    out.write_text(json.dumps(told), "utf-8")
    wrong = run("plan", "verify", str(out), "--json")
    assert (wrong.code, "plan" in json.loads(wrong.out)["error"]["wrong"]) == (1, True)


def test_a_figure_that_comes_out_otherwise_names_its_rule() -> None:
    rule = Rule("01a2", MaxTime(Per.WEEK, 600))
    assert _said("judged:01a2", {rule.id: rule}).endswith(": At most 10 h a week")
    assert _said("judged:gone", {}).endswith(": gone")
    assert ":" not in _said("plan", {})


def test_what_is_no_plan_says_where(run: Run, tmp_path: Path) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    file = tmp_path / "plan.json"
    for words, said in (
        ("no json", "not JSON"),
        ("[" * 100_000, "not JSON"),
        (json.dumps({"name": "x"}), "plan.first"),
        (json.dumps({**CHAT, "items": CHAT["items"][:1]}), "no cert"),
    ):
        file.write_text(words, "utf-8")
        refused = run("plan", "verify", str(file))
        assert (refused.code, said in refused.err + refused.out) == (1, True)
    assert run("plan", "verify", str(tmp_path / "nowhere.json")).code == 1
    chat = ahead()
    hard = {**chat["items"][0], "id": "z", "day": str(date.fromisoformat(chat["items"][0]["day"]) + timedelta(days=1))}
    told = {"format": "domestique.plan/1", "plan": {**chat, "items": [*chat["items"], hard]}, "rules": [SPACING]}
    file.write_text(json.dumps(told), "utf-8")
    assert run("plan", "import", str(file), "--save").code == 1
    assert run("plan", "import", str(file), "--save", "--accept-violations").code == 0
    (tmp_path / "wish.json").write_text("{}", "utf-8")
    assert run("plan", "generate", str(tmp_path / "wish.json")).code == 1
    assert run("plan", "adapt", "From a chat", "bored").code == 1
    late = run("plan", "adapt", "From a chat", "sick", "--from", "2020-01-01", "--json")
    assert json.loads(late.out)["error"]["code"] == "bad_wish"
    assert run("plan", "diff", "From a chat", "1", "9").code == 1
