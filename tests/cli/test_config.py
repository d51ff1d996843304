import json
from pathlib import Path

from domestique.settings import Settings
from tests.cli.conftest import Run


def test_good_settings(run: Run) -> None:
    said = run("config", "check", "--json")
    assert said.code == 0
    assert json.loads(said.out)["settings"]["port"] == 8000


def test_a_file_is_named_for_what_it_is(run: Run, tmp_path: Path) -> None:
    assert "there is no" in run("config", "check").out
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "domestique.toml").write_text("port = 8001\n")
    assert "there is no" not in run("config", "check").out


def test_the_database_password_is_not_shown(run: Run) -> None:
    said = run("config", "check", "--list")
    assert "only-for-tests" not in said.out + said.err


def test_every_setting_is_listed_with_its_meaning(run: Run) -> None:
    said = run("config", "check", "--list")
    for name, field in Settings.model_fields.items():
        assert f"DOMESTIQUE_{name.upper()} = " in said.out
        assert str(field.description) in said.out


def test_a_wrong_one_is_named_and_fails(run: Run) -> None:
    said = run("config", "check", DOMESTIQUE_PROT="1")
    assert said.code == 1
    assert "Did you mean DOMESTIQUE_PORT?" in said.err


def test_a_wrong_one_stops_the_start(run: Run) -> None:
    assert "DOMESTIQUE_PORT" in run("serve", DOMESTIQUE_PORT="no").err
