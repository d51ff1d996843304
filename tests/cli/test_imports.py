import json
from pathlib import Path

from tests.cli.conftest import Run, Said

GOOD = "four calm riders uphill\n"


def lines(said: Said, event: str) -> list[dict[str, object]]:
    return [line for line in map(json.loads, said.out.splitlines()) if line.get("event") == event]


def folder(tmp_path: Path) -> Path:
    place = tmp_path / "rides"
    (place / "2026").mkdir(parents=True)
    (place / "notes.fit").write_text("not a ride\n")
    (place / "2026" / "empty.fit").write_bytes(b"")
    (place / ".hidden.fit").write_text("never looked at\n")
    return place


def test_every_file_has_an_outcome_and_the_bad_ones_fail_the_command(run: Run, tmp_path: Path) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    said = run("import", str(folder(tmp_path)), "--json")
    assert said.code == 1
    assert {file["name"]: file["code"] for file in lines(said, "file")} == {
        "notes.fit": "plain_text",
        "empty.fit": "empty_file",
    }
    [done] = lines(said, "done")
    assert (done["total"], done["failed"]) == (2, 2)
    assert lines(said, "progress")[-1]["done"] == 2


def test_reasons_are_in_the_shells_language(run: Run, tmp_path: Path) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    said = run("import", str(folder(tmp_path)), LANG="ko_KR.UTF-8")
    assert "notes.fit: " in said.err
    assert "plain text" not in said.err


def test_nowhere_nothing_and_nobody(run: Run, tmp_path: Path) -> None:
    assert "nothing at" in run("import", str(tmp_path / "nowhere")).err
    (tmp_path / "hollow").mkdir()
    assert "no files in" in run("import", str(tmp_path / "hollow")).err
    assert "no account" in run("import", str(folder(tmp_path))).err


def test_with_two_people_it_must_be_said_whose(run: Run, tmp_path: Path) -> None:
    for email in ("minji@example.org", "jonas@example.org"):
        run("user", "add", email, "--password-stdin", stdin=GOOD)
    place = str(folder(tmp_path))
    assert "--user" in run("import", place).err
    assert lines(run("import", place, "--user", "Jonas@example.org", "--json"), "done")
