"""Which plan is meant, and what a deed on it refuses, said as a page would say it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from domestique.cli.output import Failed, shell_language, words

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def plan_called(house: "House", user_id: UUID, told: str) -> UUID:
    """By its id, or by its name where only one has it."""
    from domestique.services.read_plans import list_plans as listed

    found = await listed(house.desk, user_id, archived=False)
    ids = [one.row.id for one in found if told in (str(one.row.id), one.row.name)]
    if len(ids) != 1:
        raise Failed("which_plan", words("plan.which", told=told), words("plan.which_cure"))
    return ids[0]


@contextmanager
def refusals_said(about: object) -> Iterator[None]:
    from domestique.locales import say
    from domestique.model.rule_reading import BadRule
    from domestique.services.errors import AlreadyDecided, BadValue, NotFound, PlanBreaks, Stale

    language = shell_language()
    try:
        yield
    except BadValue as bad:
        why = f"{bad.field}: {say(language, f'errors.field.{bad.reason}', **bad.slots)}"
        raise Failed("bad_wish", words("plan.bad_wish", file=about, why=why)) from bad
    except BadRule as bad:
        one = bad.problems[0]
        why = f"{one.place}: {say(language, f'errors.field.{one.reason}', **one.slots)}"
        raise Failed("bad_wish", words("plan.bad_wish", file=about, why=why)) from bad
    except NotFound as bad:
        raise Failed("not_found", say(language, "errors.not_found.detail")) from bad
    except AlreadyDecided as bad:
        raise Failed("already_decided", say(language, "errors.already_decided.detail")) from bad
    except Stale as bad:
        raise Failed("stale_version", say(language, "errors.stale_version.detail")) from bad
    except PlanBreaks as bad:
        told = say(language, "errors.plan_breaks.detail", **bad.slots)
        raise Failed("plan_breaks", told, words("plan.breaks_cure")) from bad
