import json
from pathlib import Path

from domestique.analysis.metrics import METRICS
from domestique.formats.fit_writing import write_activity
from tests.cli.conftest import Run
from tests.fakes.recordings import recording

GOOD = "four calm riders uphill\n"


def test_the_catalogue_needs_no_house(run: Run) -> None:
    said = json.loads(run("metrics", "--json").out)
    assert [item["slug"] for item in said["items"]] == [metric.slug for metric in METRICS]
    assert "Normalised power" in run("metrics").out


def test_an_import_leaves_figures_behind_and_they_can_be_made_anew(run: Run, tmp_path: Path) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    (tmp_path / "ride.fit").write_bytes(write_activity(recording("power", seconds=600)))
    lines = run("import", str(tmp_path / "ride.fit"), "--json").out.splitlines()
    (one,) = [json.loads(line)["activity_id"] for line in lines if '"file"' in line]
    told = json.loads(run("metrics", "--activity", one, "--json").out)
    values = {item["slug"]: item for item in told["items"]}
    assert told["state"] == "fresh" and values["normalized_power"]["value"] > 100
    assert values["intensity_factor"] == {
        "slug": "intensity_factor", "value": None, "reason": "no_setting", "about": "ftp", "version": 1,
    }  # fmt: skip
    assert "normalized_power" in run("metrics", "--activity", one).out
    anew = json.loads(run("metrics", "--recompute", "--activity", one, "--json").out)
    assert anew["activities"] == 1 and anew["figures"] > len(values)
    assert json.loads(run("metrics", "--recompute", "--json").out) == anew


def test_what_is_not_there(run: Run) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    for wrong in ("nonsense", "01930000-0000-7000-8000-0000000000ff"):
        assert run("metrics", "--activity", wrong, "--json").code == 1
        assert run("metrics", "--activity", wrong, "--recompute").code == 1
