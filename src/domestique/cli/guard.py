"""Turns what may go wrong below into the sentence a person needs, once, for every verb."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

import typer

from domestique.cli.output import Exit, Failed, fail, shell_language, words

JsonFlag = typer.Option(False, "--json", help=words("json_help"))


@contextmanager
def guarded(as_json: bool) -> Iterator[None]:
    from sqlalchemy.exc import DBAPIError, OperationalError

    from domestique.settings import BadSettings
    from domestique.store.database import DatabaseDown
    from domestique.store.migrate import NewerDatabase
    from domestique.store.start_failed import StartFailed

    try:
        yield
    except Failed as error:
        fail(as_json, error)
    except BadSettings as error:
        language = shell_language()
        problems = [
            {"setting": p.setting, "where": p.place(language), "sentence": p.sentence(language)} for p in error.problems
        ]
        fail(as_json, Failed("bad_settings", error.said(language), words("bad_settings_cure"), problems=problems))
    except StartFailed as error:
        language = shell_language()
        fail(as_json, Failed(error.code, error.what(language), error.cure(language)))
    except NewerDatabase as error:
        what = words("migrate.newer", current=error.current, head=error.head)
        fail(as_json, Failed("database_newer", what, words("migrate.newer_cure")))
    except DatabaseDown as error:
        fail(as_json, Failed("database_unreachable", str(error), words("database_cure")))
    except OperationalError as error:
        fail(as_json, Failed("database_unreachable", str(error.orig), words("database_cure")))
    except DBAPIError as error:
        fail(as_json, Failed("database_error", str(error.orig), words("database_cure")))
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def run_deed[T](as_json: bool, deed: Callable[[], Coroutine[Any, Any, T]]) -> T:
    with guarded(as_json):
        return asyncio.run(deed())
    raise SystemExit(Exit.FAILED)
