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
