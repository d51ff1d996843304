"""The database: does it answer, is it new enough, does it keep users apart, is its shape ours, does work get done?"""

from datetime import UTC, datetime

from sqlalchemy.exc import SQLAlchemyError

from domestique.bootstrap import open_database
from domestique.cli.checks.finding import BAD, OK, WARN, Finding
from domestique.cli.output import shell_language, words
from domestique.settings import Settings
from domestique.store import migrate, vitals
from domestique.store.database import Database
from domestique.store.start_failed import StartFailed

_CLOCK_SECONDS = 5.0


async def check_database(settings: Settings) -> list[Finding]:
    try:
        async with open_database(settings) as url:
            return await _look(settings, url)
    except StartFailed as error:
        language = shell_language()
        return [Finding("database", BAD, error.what(language), error.cure(language))]
    except (SQLAlchemyError, OSError) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        return [Finding("database", BAD, words("doctor.database_down", reason=reason), words("database_cure"))]


async def _look(settings: Settings, url: str) -> list[Finding]:
    database = Database.at(url, pool_size=1)
    try:
        async with database.as_system() as conn:
            asked = datetime.now(UTC)
            server = await vitals.system_server(conn)
        findings = [_version(settings, server), _isolation(server), _clock(asked, server.now)]
        newest, here = migrate.head(), migrate.current(url)
        if here != newest:
            what = words("migrate.behind", current=here or "0", head=newest)
            return [*findings, Finding("migrations", WARN if here is None else BAD, what, words("migrate.behind_cure"))]
        findings.append(Finding("migrations", OK, newest))
        async with database.as_system() as conn:
            work = await vitals.system_work(conn)
        return [*findings, *_work(work)]
    finally:
        await database.close()


def _version(settings: Settings, server: vitals.ServerVitals) -> Finding:
    if server.major < vitals.OLDEST:
        what = words("doctor.database_old", version=server.version)
        return Finding("database", BAD, what, words("doctor.database_old_cure"))
    kind = "database_given" if settings.database_url else "database_embedded"
    return Finding("database", OK, words(f"doctor.{kind}", version=server.version))


def _isolation(server: vitals.ServerVitals) -> Finding:
    if server.exempt_from_row_security:
        what = words("doctor.isolation_off", role=server.role)
        return Finding("isolation", WARN, what, words("doctor.isolation_cure"))
    return Finding("isolation", OK, words("doctor.isolation_ok"))


def _clock(here: datetime, there: datetime) -> Finding:
    apart = abs((there - here).total_seconds())
    if apart > _CLOCK_SECONDS:
        return Finding("clock", WARN, words("doctor.clock_off", seconds=round(apart)), words("doctor.clock_cure"))
    return Finding("clock", OK, words("doctor.clock_ok"))


def _work(work: vitals.WorkVitals) -> list[Finding]:
    owner = (
        Finding("owner", OK, words("doctor.owner_there", count=work.accounts))
        if work.accounts
        else Finding("owner", WARN, words("doctor.owner_missing"))
    )
    workers = (
        Finding("workers", OK, words("doctor.workers_some", count=work.live_workers))
        if work.live_workers
        else Finding("workers", WARN, words("doctor.workers_none"), words("doctor.workers_cure"))
    )
    jobs = (
        Finding("jobs", WARN, words("doctor.jobs_failed", count=work.failed_jobs), words("doctor.jobs_cure"))
        if work.failed_jobs
        else Finding("jobs", OK, words("doctor.jobs_none"))
    )
    return [owner, workers, jobs]
