"""/health/deep: each thing we depend on, looked at now, with the cause and the cure in the caller's language."""

import asyncio
import shutil
from typing import Literal

from domestique.api.front import webdist
from domestique.api.shapes.health import Check, Diagnosis
from domestique.bootstrap import CannotStart, House, load_keys, prepare_data_dir
from domestique.locales import Language, say
from domestique.store import vitals
from domestique.store.database import DatabaseDown
from domestique.store.migrate import head
from domestique.store.notice_listener import Listener
from domestique.store.start_failed import StartFailed

_LOW_BYTES = 2 * 1024**3
_CLOCK_SECONDS = 5.0
_PATIENCE_SECONDS = 5.0

State = Literal["ok", "warn", "bad"]


async def diagnose(house: House, listener: Listener, language: Language) -> Diagnosis:
    teller = _Teller(language)
    checks = [
        *await _database(house, teller),
        _notices(listener, teller),
        *await asyncio.to_thread(_machine, house, teller),
    ]
    states = [check.state for check in checks]
    worst: State = "bad" if "bad" in states else "warn" if "warn" in states else "ok"
    return Diagnosis(state=worst, checks=checks)


class _Teller:
    def __init__(self, language: Language) -> None:
        self._language: Language = language

    def words(self, key: str, **slots: object) -> str:
        return say(self._language, f"cli.{key}", **slots)

    def failed(self, name: str, error: StartFailed) -> Check:
        return self.check(name, "bad", error.what(self._language), error.cure(self._language))

    def check(self, name: str, state: State, what: str, cure: str | None = None) -> Check:
        return Check(check=name, title=self.words(f"doctor.check.{name}"), state=state, what=what, cure=cure)


async def _database(house: House, teller: _Teller) -> list[Check]:
    words, check = teller.words, teller.check
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS), house.desk.database.as_system() as conn:
            server = await vitals.system_server(conn)
            revision = await vitals.system_revision(conn)
            asked = house.desk.now()
            work = await vitals.system_work(conn) if revision == head() else None
    except (DatabaseDown, TimeoutError) as error:
        what = words("doctor.database_down", reason=str(error) or f"> {_PATIENCE_SECONDS:g} s")
        return [check("database", "bad", what, words("database_cure"))]
    kind = "database_given" if house.settings.database_url else "database_embedded"
    found = [check("database", "ok", words(f"doctor.{kind}", version=server.version))]
    if server.exempt_from_row_security:
        what = words("doctor.isolation_off", role=server.role)
        found.append(check("isolation", "warn", what, words("doctor.isolation_cure")))
    else:
        found.append(check("isolation", "ok", words("doctor.isolation_ok")))
    apart = abs((server.now - asked).total_seconds())
    if apart > _CLOCK_SECONDS:
        what = words("doctor.clock_off", seconds=round(apart))
        found.append(check("clock", "warn", what, words("doctor.clock_cure")))
    else:
        found.append(check("clock", "ok", words("doctor.clock_ok")))
    if work is None:
        what = words("migrate.behind", current=revision or "0", head=head())
        return [*found, check("migrations", "bad", what, words("migrate.behind_cure"))]
    return [*found, check("migrations", "ok", head()), *_work(work, teller)]


def _work(work: vitals.WorkVitals, teller: _Teller) -> list[Check]:
    words, check = teller.words, teller.check
    workers = (
        check("workers", "ok", words("doctor.workers_some", count=work.live_workers))
        if work.live_workers
        else check("workers", "warn", words("doctor.workers_none"), words("doctor.workers_cure"))
    )
    jobs = (
        check("jobs", "warn", words("doctor.jobs_failed", count=work.failed_jobs), words("doctor.jobs_cure"))
        if work.failed_jobs
        else check("jobs", "ok", words("doctor.jobs_none"))
    )
    return [workers, jobs]


def _notices(listener: Listener, teller: _Teller) -> Check:
    if listener.listening.is_set():
        return teller.check("notices", "ok", teller.words("doctor.notices_ok"))
    return teller.check("notices", "warn", teller.words("doctor.notices_off"), teller.words("doctor.notices_cure"))


def _machine(house: House, teller: _Teller) -> list[Check]:
    words, check = teller.words, teller.check
    settings = house.settings
    try:
        prepare_data_dir(settings.data_dir)
        free = shutil.disk_usage(settings.data_dir).free
    except CannotStart as error:
        return [teller.failed("data_dir", error)]
    gigabytes = f"{free / 1024**3:.1f}"
    found = [check("data_dir", "ok", str(settings.data_dir))]
    if free < _LOW_BYTES:
        found.append(check("disk", "warn", words("doctor.disk_low", gigabytes=gigabytes), words("doctor.disk_cure")))
    else:
        found.append(check("disk", "ok", words("doctor.disk_free", gigabytes=gigabytes)))
    try:
        load_keys(settings.key_file)
        found.append(check("secret_key", "ok", str(settings.key_file)))
    except CannotStart as error:
        found.append(teller.failed("secret_key", error))
    if (webdist() / "index.html").is_file():
        return [*found, check("web", "ok", "webdist")]
    return [*found, check("web", "warn", words("doctor.web_missing"), words("doctor.web_cure"))]
