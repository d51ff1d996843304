"""`domestique plan adapt|offers|take|leave`: something happened, the ways on, and the athlete's word on them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, shell_language, tell, words
from domestique.cli.plan_named import plan_called, refusals_said
from domestique.cli.visit import visit
from domestique.cli.whose import whose

if TYPE_CHECKING:
    from domestique.services.adapt_plan import Offered
    from domestique.services.decide_proposals import Seen

_User = typer.Option(None, "--user", help=words("import.user_help"))
_DataDir = typer.Option(None, "--data-dir", help=words("data_dir_help"))
_Plan = typer.Argument(help=words("plan.which_help"))
_Offer = typer.Argument(help=words("plan.offer_help"))


def adapt_plan(
    plan: str = _Plan,
    what: str = typer.Argument(help=words("plan.what_help")),
    first: str | None = typer.Option(None, "--from"),
    last: str | None = typer.Option(None, "--to"),
    item: str | None = typer.Option(None, "--workout"),
    day: str | None = typer.Option(None, "--day"),
    body_part: str | None = typer.Option(None, "--body-part"),
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    """Offers only: the plan stays until one is taken."""

    async def deed() -> None:
        from domestique.api.shapes.plan_changes import AdaptWish
        from domestique.services.adapt_plan import adapt
        from domestique.services.decide_proposals import get_proposal

        asked = {"what": what, "from": first, "to": last, "item_id": item, "day": day, "body_part": body_part}
        try:
            told = AdaptWish.model_validate(asked).model_dump(mode="json", by_alias=True)
        except ValueError as bad:
            raise Failed("bad_wish", words("plan.bad_wish", file=what, why=str(bad).splitlines()[0])) from bad
        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            plan_id = await plan_called(house, user_id, plan)
            with refusals_said(what):
                offered = await adapt(house.desk, user_id, plan_id, told)
            seen = [await get_proposal(house.desk, user_id, one.id) for one in offered.offers]
        facts = {"offers": [_facts(one) for one in seen], "why": offered.why}
        tell(as_json, facts, "\n\n".join(_said(one) for one in seen) or _none(offered))

    run_deed(as_json, deed)


def offers(
    plan: str = _Plan, user: str | None = _User, data_dir: Path | None = _DataDir, as_json: bool = JsonFlag
) -> None:
    async def deed() -> None:
        from domestique.services.decide_proposals import list_proposals

        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            plan_id = await plan_called(house, user_id, plan)
            seen = await list_proposals(house.desk, user_id, state="open", plan_id=plan_id)
        facts = {"offers": [_facts(one) for one in seen]}
        tell(as_json, facts, "\n\n".join(_said(one) for one in seen) or words("plan.no_offers"))

    run_deed(as_json, deed)


def take(
    offer: str = _Offer,
    anyway: bool = typer.Option(False, "--accept-violations", help=words("plan.accept_help")),
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    """The yes: what stands at services follows at the next sending."""

    async def deed() -> None:
        from domestique.services.decide_proposals import approve, get_proposal

        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            with refusals_said(offer):
                seen = await get_proposal(house.desk, user_id, _id(offer))
                number = await approve(house.desk, user_id, seen.row.id, version=seen.row.version, accept=anyway)
        tell(as_json, {"plan_id": str(seen.row.plan_id), "version": number}, words("plan.taken", number=number))

    run_deed(as_json, deed)


def leave(
    offer: str = _Offer, user: str | None = _User, data_dir: Path | None = _DataDir, as_json: bool = JsonFlag
) -> None:
    async def deed() -> None:
        from domestique.services.decide_proposals import reject

        async with visit(data_dir) as house:
            with refusals_said(offer):
                await reject(house.desk, await whose(house, user), _id(offer))
        tell(as_json, {"offer": offer}, words("plan.left"))

    run_deed(as_json, deed)


def _facts(seen: "Seen") -> dict[str, Any]:
    row = seen.row
    return {"id": str(row.id), "effort": row.effort, "edits": row.edits, "good": row.good, "stale": seen.stale}


def _said(seen: "Seen") -> str:
    """All of it: nobody says yes to what is folded away."""
    from domestique.api.plan_words import reason_sentence
    from domestique.api.rule_words import rule_sentence
    from domestique.locales import say
    from domestique.planning.history.saying import say_change, say_field, say_sum

    row, language = seen.row, shell_language()
    told = reason_sentence(row.reason, row.facts, language)
    lines = [f"{row.id}  {say(language, f'plans.offer.{row.effort}')}. {told}"]
    lines += [line for line in (say_sum(seen.diff, language),) if line]
    lines += [f"- {say_change(one, language)}" for one in seen.diff.items]
    lines += [f"- {say_field(one, language)}" for one in seen.diff.fields]
    lines += [f"+ {rule_sentence(one, language)}" for one in seen.extra]
    lines += [f"− {rule_sentence(one, language)}" for one in seen.gone]
    return "\n  ".join(lines if row.good else [*lines, words("plan.breaks_rules")])


def _none(offered: "Offered") -> str:
    from domestique.api.rule_words import rule_sentence
    from domestique.locales import say

    language = shell_language()
    why = say(language, f"plans.offer.{offered.why}", **(offered.slots or {}))
    return "\n".join([why, *(f"  {rule_sentence(one, language)}" for one in offered.clash)])


def _id(told: str) -> UUID:
    from domestique.services.errors import NotFound

    try:
        return UUID(told)
    except ValueError as bad:
        raise NotFound from bad
