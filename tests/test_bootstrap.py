import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from domestique.bootstrap import CannotStart, load_keys, new_id, prepare_data_dir, pretend_addresses
from domestique.connectors import CONNECTORS
from domestique.store.secret_box import CannotOpen, SecretBox


def test_the_key_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    first = load_keys(tmp_path / "secret.key")
    assert load_keys(tmp_path / "secret.key") == first
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def test_a_new_key_in_front_seals_and_the_old_one_still_opens(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    sealed = SecretBox(load_keys(path)).seal("token")
    path.write_bytes(SecretBox.new_key() + b"\n" + path.read_bytes())
    box = SecretBox(load_keys(path))
    assert box.open(sealed) == "token"
    path.write_bytes(SecretBox.new_key())
    with pytest.raises(CannotOpen, match="another key"):
        SecretBox(load_keys(path)).open(sealed)


def test_a_damaged_key_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    path.write_bytes(b"")
    with pytest.raises(CannotStart, match="no usable key"):
        load_keys(path)
    assert path.read_bytes() == b""


def test_a_full_disk_gets_no_half_written_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotStart, match="No space left"):
        prepare_data_dir(tmp_path)
    with pytest.raises(CannotStart, match="No space left"):
        load_keys(tmp_path / "secret.key")
    assert list(tmp_path.iterdir()) == []


def test_processes_that_start_at_once_share_one_key(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; from domestique.bootstrap import load_keys; print(load_keys(pathlib.Path(sys.argv[1])))"
    )
    four = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "secret.key")], stdout=subprocess.PIPE)
        for _ in range(4)
    ]
    said = {process.communicate()[0] for process in four}
    assert said == {f"{load_keys(tmp_path / 'secret.key')}\n".encode()}


def test_an_unusable_data_folder_has_a_cure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotStart) as caught:
        prepare_data_dir(tmp_path / "file" / "below")
    assert "DOMESTIQUE_DATA_DIR" in caught.value.cure("en")


def test_the_data_folder_is_not_for_others_to_list(tmp_path: Path) -> None:
    prepare_data_dir(tmp_path / "data")
    mode = stat.S_IMODE((tmp_path / "data").stat().st_mode)
    assert mode & 0o066 == 0
    assert os.listdir(tmp_path / "data") == []


def test_ids_made_one_after_the_other_differ() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


def test_every_connector_can_be_led_to_a_pretend_service() -> None:
    led = pretend_addresses("http://127.0.0.1:9")
    for connector in CONNECTORS:
        declared = connector.declaration
        assert set(led[declared.slug]) == set(declared.addresses)
        assert all(address.startswith("http://127.0.0.1:9/") for address in led[declared.slug].values())
