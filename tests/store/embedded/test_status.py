from domestique.store.embedded import status
from tests.store.embedded.conftest import Maker


def test_looking_at_nothing_makes_nothing(make_new: Maker) -> None:
    seen = status(make_new.data_dir)
    assert seen.state == "absent"
    assert not make_new.data_dir.exists()


def test_stopped_then_running_then_stopped(make: Maker) -> None:
    assert status(make.data_dir).state == "stopped"
    with make():
        seen = status(make.data_dir)
        assert (seen.state, seen.held, seen.korean_search) == ("running", True, True)
        assert seen.server_version is not None
        assert seen.server_version.startswith("18.")
    seen = status(make.data_dir)
    assert (seen.state, seen.held, seen.pid) == ("stopped", False, None)
    assert "database system is shut down" in seen.log


def test_a_problem_comes_with_its_cure(make: Maker) -> None:
    (make.data_dir / "postgres" / "cluster" / "PG_VERSION").write_text("15\n")
    seen = status(make.data_dir)
    assert seen.state == "failing"
    assert seen.problem is not None
    assert seen.problem.code == "version_mismatch"
    assert "backup" in seen.problem.cure("en")
