from pathlib import Path

import pytest

from domestique.store.embedded.failures import from_os_error, from_server_log


@pytest.mark.parametrize(
    "said, code",
    [
        ('FATAL:  could not write lock file "postmaster.pid": No space left on device', "disk_full"),
        ('FATAL:  data directory "/x" has invalid permissions', "wrong_permissions"),
        ('FATAL:  data directory "/x" has wrong ownership', "not_yours"),
        ("FATAL:  could not create shared memory segment: Cannot allocate memory", "no_shared_memory"),
        ("FATAL:  something new", "did_not_start"),
        ("", "did_not_start"),
    ],
)
def test_what_the_server_says_becomes_what_to_do(said: str, code: str) -> None:
    failed = from_server_log(said, Path("/x"))
    assert failed.code == code
    assert failed.cure("en").endswith((".", ")"))


def test_an_error_of_the_system_names_folder_and_reason() -> None:
    failed = from_os_error(PermissionError(13, "Permission denied"), Path("/x"))
    assert failed.code == "unwritable"
    assert failed.what("en") == "The database's folder /x cannot be used: Permission denied."
