"""Rules on the command line: listed, and plain words read without keeping anything."""

import json

from tests.cli.conftest import Run

GOOD = "four calm riders uphill\n"


def test_words_packs_and_none_yet(run: Run) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    told = json.loads(run("rules", "parse", "At most 8 hours a week, Mondays off", "--json").out)
    assert {one["rule"]["kind"] for one in told["proposed"]} == {"max_time", "rest_day"}
    assert "%" in run("rules", "parse", "월요일은 쉬고 일주일에 8시간까지").out
    assert "Not understood" in run("rules", "parse", "hello there").out
    assert "polarised" in run("rules", "packs").out
    assert "No rules yet" in run("rules", "list").out


def test_words_and_packs_are_kept_with_a_yes(run: Run) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    shown = run("rules", "add", "At most 8 hours a week. Penguins are birds.")
    assert "8 h a week" in shown.out and "Nothing is kept" in shown.out and "Not understood" in shown.out
    assert run("rules", "add", "hello there").code == 1
    kept = json.loads(run("rules", "add", "At most 8 hours a week, Mondays off", "--yes", "--json").out)
    assert len(kept["added"]) == 2 and kept["conflicts"] == []
    assert "! " in run("rules", "add", "Long ride every Monday").out, "what clashes is told before anything is kept"
    pack = ("rules", "pack", "add", "return_from_illness")
    assert "Nothing is kept" in run(*pack).out
    assert "over already" in run(*pack, "--on", "2020-01-01", "--yes").err
    assert run("rules", "pack", "add", "no_such").code == 1
    assert len(json.loads(run(*pack, "--yes", "--json").out)["added"]) == 7
    assert len(json.loads(run("rules", "list", "--json").out)["rules"]) == 9
