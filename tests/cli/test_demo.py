import json

from tests.cli.conftest import Run


def test_an_empty_house_gets_an_athlete_with_an_account_of_their_own(run: Run) -> None:
    said = json.loads(run("demo", "--days", "10", "--json").out.splitlines()[-1])
    assert said["added"] >= 4
    assert said["failed"] == 0
    assert len(said["password"]) >= 12
    again = json.loads(run("demo", "--days", "10", "--json").out.splitlines()[-1])
    assert again["added"] == 0
    assert "password" not in again
