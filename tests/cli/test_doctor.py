import json
from pathlib import Path

from domestique.store.secret_box import SecretBox
from tests.cli.conftest import Run


def states(out: str) -> dict[str, str]:
    return {check["check"]: check["state"] for check in json.loads(out)["checks"]}


def test_a_new_house_has_nothing_bad(run: Run) -> None:
    said = run("doctor", "--json", DOMESTIQUE_PORT="0")
    assert said.code == 0
    found = states(said.out)
    assert found["database"] == found["isolation"] == found["migrations"] == "ok"
    assert found["owner"] == found["workers"] == "warn"


def test_each_trouble_has_its_cure(run: Run) -> None:
    said = run("doctor", "--json", DOMESTIQUE_DATABASE_URL="postgresql://nobody@127.0.0.1:9/none", DOMESTIQUE_PORT="0")
    assert said.code == 1
    [database] = [check for check in json.loads(said.out)["checks"] if check["check"] == "database"]
    assert database["state"] == "bad"
    assert "DOMESTIQUE_DATABASE_URL" in database["cure"]


def test_a_database_behind_is_bad(run: Run) -> None:
    run("migrate", "--to", "0001")
    said = run("doctor", DOMESTIQUE_PORT="0")
    assert said.code == 1
    assert "domestique migrate" in said.out


def test_a_key_that_others_can_read(run: Run, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_bytes(SecretBox.new_key())
    key.chmod(0o644)
    said = run("doctor", DOMESTIQUE_SECRET_KEY_FILE=str(key), DOMESTIQUE_PORT="0")
    assert f"chmod 600 {key}" in said.out


def test_a_damaged_key(run: Run, tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_bytes(b"not a key\n")
    assert states(run("doctor", "--json", DOMESTIQUE_SECRET_KEY_FILE=str(key)).out)["secret_key"] == "bad"


def test_settings_are_checked_first(run: Run) -> None:
    said = run("doctor", "--json", DOMESTIQUE_PROT="1")
    assert said.code == 1
    assert states(said.out) == {"settings": "bad"}


def test_in_korean(run: Run) -> None:
    assert "데이터베이스" in run("doctor", LANG="ko_KR.UTF-8", DOMESTIQUE_PORT="0").out
