import json
from pathlib import Path

from domestique.formats.fit_writing import write_activity
from tests.cli.conftest import Run
from tests.fakes.recordings import recording

GOOD = "four calm riders uphill\n"


def test_a_rebuild_is_identical_and_a_lost_file_is_told(run: Run, tmp_path: Path) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    (tmp_path / "ride.fit").write_bytes(write_activity(recording("power", seconds=600)))
    assert run("import", str(tmp_path / "ride.fit")).code == 0
    verified = run("rebuild", "--verify", "--json")
    assert verified.code == 0
    told = json.loads(verified.out)
    assert (told["identical"], told["connections_differ"]) == (True, [])
    for blob in (tmp_path / "data" / "blobs" / "raw").rglob("*"):
        if blob.is_file():
            blob.unlink()
    lost = run("rebuild", "--verify", "--json")
    assert lost.code == 1
    assert len(json.loads(lost.out)["error"]["lost"]) == 1


def test_an_empty_house_is_said(run: Run) -> None:
    assert "no account" in run("rebuild").err
