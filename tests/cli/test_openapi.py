import json

from tests.cli.conftest import Run


def test_the_description_is_json_and_needs_no_database(run: Run) -> None:
    said = run("openapi", DOMESTIQUE_DATABASE_URL="postgresql://nobody@127.0.0.1:9/none")
    assert said.code == 0
    assert "/api/v1/setup" in json.loads(said.out)["paths"]
