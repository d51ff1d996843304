"""The server's settings, written anew at each start so that they are always this version's.

They live outside the cluster, in a folder of ours. A person's own go to `own.conf` beside them, or `ALTER SYSTEM`:
both win over what is here. What must hold for safety is given on the command line and wins over everything.
"""

from collections.abc import Mapping
from pathlib import Path

from domestique.store.embedded.folders import Folders, write_private
from domestique.store.embedded.server_user import ServerUser

SETTINGS: Mapping[str, str] = {
    "max_connections": "100",
    "shared_buffers": "128MB",
    "synchronous_commit": "on",
    "min_wal_size": "80MB",
    "max_wal_size": "512MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "datestyle": "ISO, YMD",
    "lc_messages": "C",
    "lc_monetary": "C",
    "lc_numeric": "C",
    "lc_time": "C",
    "password_encryption": "scram-sha-256",
    # One file for each day of the week, begun anew when its day comes again: bounded without anyone cleaning up.
    "logging_collector": "on",
    "log_directory": "log",
    "log_filename": "server-%a.log",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_min_messages": "warning",
    # Neither statements nor the rows they failed on: an athlete's data does not belong in a log.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_checkpoints": "off",
    "log_line_prefix": "%m [%p] %u@%d ",
}

_HBA = "local all all scram-sha-256\n"


def write(folders: Folders, user: ServerUser, settings: Mapping[str, str]) -> None:
    lines = [f"{name} = '{value}'" for name, value in {**SETTINGS, **settings}.items()]
    head = "# Written at each start; changes are lost. Put your own settings into own.conf, beside this file.\n"
    own = folders.home / "own.conf"
    for path, text in (
        *(() if own.exists() else ((own, "# Your own settings of the embedded database; read at each start.\n"),)),
        (folders.home / "postgresql.conf", head + "\n".join(lines) + "\ninclude 'own.conf'\n"),
        (folders.home / "pg_hba.conf", _HBA),
    ):
        write_private(path, text)
        if user.drop:
            path.chmod(0o644)


def command_line(folders: Folders, socket: Path) -> list[str]:
    given = {
        "config_file": folders.home / "postgresql.conf",
        "hba_file": folders.home / "pg_hba.conf",
        "ident_file": folders.cluster / "pg_ident.conf",
        "listen_addresses": "",
        "port": "5432",
        "unix_socket_directories": socket,
        "unix_socket_permissions": "0700",
    }
    return ["-D", str(folders.cluster), *(part for name, value in given.items() for part in ("-c", f"{name}={value}"))]
