import asyncio
from pathlib import Path

from domestique.cli.checks.database import check_database
from domestique.cli.checks.finding import BAD, OK, WARN, Finding
from domestique.settings import Settings
from domestique.store.migrate import downgrade


def found(tmp_path: Path, url: str) -> dict[str, Finding]:
    settings = Settings.model_validate({"data_dir": tmp_path, "database_url": url})
    return {finding.check: finding for finding in asyncio.run(check_database(settings))}


def test_a_good_database_keeps_users_apart_by_itself(tmp_path: Path, database_url: str) -> None:
    findings = found(tmp_path, database_url)
    assert {findings[name].state for name in ("database", "isolation", "clock", "migrations", "jobs")} == {OK}


def test_a_role_that_row_level_security_does_not_bind(tmp_path: Path, server_url: str) -> None:
    isolation = found(tmp_path, server_url)["isolation"]
    assert isolation.state == WARN
    assert "BYPASSRLS" in isolation.cure


def test_one_that_is_not_there(tmp_path: Path) -> None:
    findings = found(tmp_path, "postgresql://nobody@127.0.0.1:9/none")
    assert list(findings) == ["database"]
    assert findings["database"].state == BAD


def test_one_that_is_behind_is_asked_nothing_more(tmp_path: Path, database_url: str) -> None:
    downgrade(database_url, "0001")
    findings = found(tmp_path, database_url)
    assert findings["migrations"].state == BAD
    assert "jobs" not in findings
