"""The embedded server's life: start or adopt it, share it, stop it when the last holder leaves."""

import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import psycopg

from domestique.store.embedded import application, binaries, cluster, configuration, folders, passwords, postmaster
from domestique.store.embedded.binaries import Binaries
from domestique.store.embedded.failures import EmbeddedFailed, from_server_log
from domestique.store.embedded.folders import Folders
from domestique.store.embedded.locks import Holder, anyone_here, starting_or_stopping
from domestique.store.embedded.passwords import APPLICATION, SUPERVISOR
from domestique.store.embedded.server_user import ServerUser

LEAST_FREE = 200 * 1024 * 1024
"""Bytes: a new cluster takes about 40 MB, its first write-ahead log up to 80."""


class EmbeddedPostgres:
    """One holder of the server of `data_dir`. Blocking; call from a thread where that matters.

    `start` may be called again while holding, and brings back a server that died. `durable=False` is for tests.
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        start_timeout: float = 60.0,
        stop_timeout: float = 30.0,
        durable: bool = True,
        createdb: bool = False,
        settings: Mapping[str, str] | None = None,
        ctypes: tuple[str, ...] = cluster.CTYPES,
        elsewhere: Path = folders.ELSEWHERE,
        least_free: int = LEAST_FREE,
    ) -> None:
        self._data_dir = data_dir
        self._start_timeout = start_timeout
        self._stop_timeout = stop_timeout
        self._durable = durable
        self._createdb = createdb
        self._settings = {**({} if durable else {"fsync": "off", "full_page_writes": "off"}), **(settings or {})}
        self._ctypes = ctypes
        self._elsewhere = elsewhere
        self._least_free = least_free
        self._holder: Holder | None = None
        self._folders: Folders | None = None
        self._superuser_url: str | None = None

    def start(self) -> str:
        """The URL of the application's role and database, once a connection to them has succeeded."""
        own = folders.prepare_own(self._data_dir)
        with starting_or_stopping(own / "lock", self._start_timeout + self._stop_timeout):
            where, user = folders.settle(own, elsewhere=self._elsewhere, least_free=self._least_free)
            newcomer = self._holder is None
            holder = self._holder or Holder(where.holders)
            try:
                url = self._bring_up(where, user)
            except BaseException:
                if newcomer:
                    holder.leave()
                raise
            self._holder, self._folders = holder, where
            return url

    def stop(self) -> bool:
        """Leaves. True when nobody else was there, so that the server was stopped."""
        if self._holder is None or self._folders is None:
            return False
        with starting_or_stopping(self._folders.lock, self._start_timeout + self._stop_timeout):
            self._holder.leave()
            self._holder = None
            if anyone_here(self._folders.holders):
                return False
            pid = postmaster.live_pid(self._folders)
            if pid is not None:
                postmaster.stop(pid, self._folders, self._stop_timeout)
            return True

    @property
    def superuser_url(self) -> str:
        """For backups, extensions and tests; row level security does not bind it. Only after `start`."""
        if self._superuser_url is None:
            raise EmbeddedFailed("not_started")
        return self._superuser_url

    def __enter__(self) -> str:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _bring_up(self, where: Folders, user: ServerUser) -> str:
        programs = binaries.runnable_by(user, (self._elsewhere / "binaries", where.home / "binaries"))
        if where.exists():
            cluster.check_version(where, programs)
            cluster.check_private(where)
        else:
            cluster.create(where, programs, user, ctypes=self._ctypes, sync=self._durable)
        supervisor = passwords.read_password(where, SUPERVISOR)
        if supervisor is None:
            supervisor = self._new_supervisor_password(where, programs, user)
        ours = passwords.read_password(where, APPLICATION)
        socket = self._run(where, programs, user, supervisor)
        self._superuser_url = passwords.url(socket, SUPERVISOR, supervisor, "postgres")
        if ours is not None:
            url = passwords.url(socket, APPLICATION, ours, APPLICATION)
            with suppress(psycopg.OperationalError), psycopg.connect(url, connect_timeout=10):
                return url
        ours = ours or passwords.new_password(where, APPLICATION)
        template = passwords.url(socket, SUPERVISOR, supervisor, "template1")
        application.ensure(self._superuser_url, template, ours, createdb=self._createdb)
        return passwords.url(socket, APPLICATION, ours, APPLICATION)

    def _new_supervisor_password(self, where: Folders, programs: Binaries, user: ServerUser) -> str:
        """The file was lost. Whoever holds the data files may set a new one, but only while no server runs."""
        pid = postmaster.live_pid(where)
        if pid is not None:
            raise EmbeddedFailed("password_lost", path=passwords.password_file(where, SUPERVISOR), pid=pid)
        password = passwords.new_password(where, SUPERVISOR)
        cluster.set_supervisor_password(where.cluster, password, programs, user)
        return password

    def _run(self, where: Folders, programs: Binaries, user: ServerUser, password: str) -> Path:
        """Adopts a live server or starts one, and returns its socket's folder once it lets us in."""
        until = time.monotonic() + self._start_timeout
        begun: int | None = None
        while True:
            pid = postmaster.live_pid(where)
            socket = postmaster.socket_when_ready(where) if pid is not None else None
            if socket is not None and self._lets_in(socket, password):
                return socket
            if pid is None and not (begun is not None and postmaster.is_alive(begun)):
                if begun is not None:
                    self._make_way(where, until)
                configuration.write(where, user, self._settings)
                begun = postmaster.spawn(where, programs, user, folders.socket_folder(where, user))
            if time.monotonic() > until:
                raise EmbeddedFailed(
                    "still_starting",
                    folder=where.cluster,
                    seconds=f"{self._start_timeout:.0f}",
                    said=postmaster.last_words(where),
                )
            time.sleep(0.01)

    def _make_way(self, where: Folders, until: float) -> None:
        """The server we began has ended: because of survivors of a killed one, which are ended, or for good."""
        if time.monotonic() > until or not postmaster.end_survivors(where):
            raise from_server_log(postmaster.last_words(where), where.cluster)

    def _lets_in(self, socket: Path, password: str) -> bool:
        try:
            with psycopg.connect(passwords.url(socket, SUPERVISOR, password, "postgres"), connect_timeout=5):
                return True
        except psycopg.OperationalError as error:
            if "authentication failed" in str(error):
                raise EmbeddedFailed("password_rejected") from error
            return False
