import os
import pwd

import pytest

from domestique.store.embedded import EmbeddedFailed
from domestique.store.embedded.server_user import CANDIDATES, server_user


def unused_uid() -> int:
    taken = {entry.pw_uid for entry in pwd.getpwall()}
    return next(uid for uid in range(4242, 60000) if uid not in taken)


def test_a_user_without_a_passwd_entry_is_sent_to_an_external_server() -> None:
    with pytest.raises(EmbeddedFailed, match="no entry in the passwd database") as caught:
        server_user(None, uid=unused_uid())
    assert "DOMESTIQUE_DATABASE_URL" in caught.value.cure("en")


def test_an_ordinary_user_runs_as_itself() -> None:
    nobody = pwd.getpwnam("nobody")
    user = server_user(None, uid=nobody.pw_uid)
    assert (user.name, user.drop) == ("nobody", False)


def test_root_becomes_somebody_unprivileged() -> None:
    user = server_user(None, uid=0)
    assert user.name in CANDIDATES
    assert user.drop


def test_the_owner_of_the_data_is_who_it_was() -> None:
    nobody = pwd.getpwnam("nobody")
    assert server_user(nobody.pw_uid, uid=0).name == "nobody"
    with pytest.raises(EmbeddedFailed, match="The database belongs to root, and you are nobody"):
        server_user(0, uid=nobody.pw_uid)
    with pytest.raises(EmbeddedFailed, match="never runs as root"):
        server_user(0, uid=0)


def test_the_servers_processes_are_that_user_and_have_no_groups_of_ours() -> None:
    user = server_user(None)
    said = user.run(["/bin/sh", "-c", "id -u; id -g; pwd; umask"]).stdout.split()
    assert said == [str(user.uid), str(user.gid), "/", "0077"]
    assert user.drop == (os.geteuid() == 0)
