from pathlib import Path

import pytest

from domestique.cli.checks.finding import BAD, OK, WARN, Finding
from domestique.cli.checks.machine import check_machine
from domestique.settings import Settings
from domestique.store.secret_box import SecretBox
from tests.fakes.other_program import other_program


def found(data_dir: Path, **settings: object) -> dict[str, Finding]:
    chosen = {"data_dir": data_dir, "port": 0, **settings}
    return {finding.check: finding for finding in check_machine(Settings.model_validate(chosen))}


def test_an_ordinary_machine_is_fine(tmp_path: Path) -> None:
    findings = found(tmp_path / "data")
    assert {name for name, finding in findings.items() if finding.state == BAD} == set()
    assert str(tmp_path / "data") in findings["data_dir"].what


def test_a_port_that_another_program_has(tmp_path: Path) -> None:
    with other_program() as taken:
        port = found(tmp_path / "data", port=taken)["port"]
    assert port.state == BAD
    assert "8001" in port.cure


def test_a_data_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    finding = found(tmp_path / "file" / "data")["data_dir"]
    assert finding.state == BAD
    assert "DOMESTIQUE_DATA_DIR" in finding.cure


@pytest.mark.parametrize("mode, state", [(0o600, OK), (0o640, WARN), (0o604, WARN)])
def test_who_may_read_the_key(tmp_path: Path, mode: int, state: str) -> None:
    key = tmp_path / "key"
    key.write_bytes(SecretBox.new_key())
    key.chmod(mode)
    assert found(tmp_path / "data", secret_key_file=key)["secret_key"].state == state


def test_a_key_file_without_a_key_is_bad_and_left_alone(tmp_path: Path) -> None:
    key = tmp_path / "key"
    key.write_bytes(b"")
    assert found(tmp_path / "data", secret_key_file=key)["secret_key"].state == BAD
    assert key.read_bytes() == b""
