"""`domestique rules …`: the athlete's rules, what plain words would become, and packs."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, shell_language, tell, words
from domestique.cli.visit import visit
from domestique.cli.whose import whose

if TYPE_CHECKING:
    from domestique.model.rule import Rule
    from domestique.planning.conflicts import Conflict
    from domestique.services.parse_rules import Understood

app = typer.Typer(no_args_is_help=True, help=words("rules.help"))
pack_app = typer.Typer(no_args_is_help=True, help=words("rules.pack_help"))
app.add_typer(pack_app, name="pack")

_User = typer.Option(None, "--user", help=words("import.user_help"))
_DataDir = typer.Option(None, "--data-dir", help=words("data_dir_help"))
_Yes = typer.Option(False, "--yes", help=words("rules.yes_help"))


@app.command("list", help=words("rules.list_help"))
def list_rules(user: str | None = _User, data_dir: Path | None = _DataDir, as_json: bool = JsonFlag) -> None:
    async def deed() -> None:
        from domestique.api.rule_words import rule_sentence
        from domestique.model.rule_json import rule_json
        from domestique.services.keep_rules import list_rules as listed

        async with visit(data_dir) as house:
            found = await listed(house.desk, await whose(house, user))
        lines = [
            f"{'*' if one.row.active else ' '} {one.row.id}  {rule_sentence(one.rule, shell_language())}"
            for one in found
        ]
        facts = {"rules": [rule_json(one.rule) | {"active": one.row.active} for one in found]}
        tell(as_json, facts, "\n".join(lines) or words("rules.none"))

    run_deed(as_json, deed)


@app.command("parse", help=words("rules.parse_help"))
def parse(text: str = typer.Argument(help=words("rules.text_help")), as_json: bool = JsonFlag) -> None:
    """Without a database: what was understood, and what was not."""

    async def deed() -> None:
        from datetime import UTC, datetime

        from domestique.api.rule_words import rule_sentence
        from domestique.model.rule import Rule
        from domestique.model.rule_json import rule_json
        from domestique.planning.words import read_words

        language = shell_language()
        reading = read_words(text, language, datetime.now(UTC).astimezone().date())
        lines, facts = [], []
        for at, one in enumerate(reading.proposed, 1):
            rule = Rule(f"new-{at}", one.params, one.weight, scope=one.scope)
            lines.append(f"{round(one.confidence * 100):3d} %  {rule_sentence(rule, language)}")
            facts.append({"rule": rule_json(rule), "confidence": one.confidence, "span": asdict(one.span)})
        lost = [text[one.start : one.end] for one in reading.not_understood]
        lines += [words("rules.not_understood", text=one) for one in lost]
        tell(as_json, {"proposed": facts, "not_understood": lost}, "\n".join(lines) or words("rules.nothing"))

    run_deed(as_json, deed)


@app.command("packs", help=words("rules.packs_help"))
def packs(as_json: bool = JsonFlag) -> None:
    async def deed() -> None:
        from domestique.locales import say
        from domestique.planning.packs import PACKS

        language = shell_language()
        facts = [
            {
                "slug": one.slug,
                "name": say(language, f"rules.pack.{one.slug}.name"),
                "what": say(language, f"rules.pack.{one.slug}.what"),
                "rules": len(one.advice),
            }
            for one in PACKS
        ]
        tell(as_json, {"packs": facts}, "\n".join(f"{one['slug']}: {one['what']}" for one in facts))

    run_deed(as_json, deed)


@app.command("add", help=words("rules.add_help"))
def add(
    text: str = typer.Argument(help=words("rules.text_help")),
    yes: bool = _Yes,
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    """A preview, and kept only with a yes."""

    async def deed() -> None:
        from domestique.model.rule_json import rule_json
        from domestique.services.keep_rules import add_rules
        from domestique.services.parse_rules import parse_rules
        from domestique.services.weigh_rules import weigh_rules

        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            found = await parse_rules(house.desk, user_id, text, shell_language())
            told = [rule_json(one) for one in found.rules]
            bare = [{name: value for name, value in one.items() if name != "id"} for one in told]
            clashes, weighed = await weigh_rules(house.desk, user_id, bare)
            lines, facts = _preview(text, found)
            facts["conflicts"] = [{"ids": list(one.rule_ids), "serious": one.serious} for one in clashes]
            lines += _conflicts(clashes, weighed)
            if not found.rules:
                raise Failed("nothing", "\n".join([*lines, words("rules.nothing")]))
            kept = await add_rules(house.desk, user_id, told) if yes else ()
        facts["added"] = [str(one.row.id) for one in kept]
        lines.append(words("rules.added", n=len(kept)) if kept else words("rules.preview"))
        tell(as_json, facts, "\n".join(lines))

    run_deed(as_json, deed)


@pack_app.command("add", help=words("rules.pack_add_help"))
def add_pack(
    slug: str = typer.Argument(help=words("rules.slug_help")),
    on: datetime | None = typer.Option(None, "--on", formats=["%Y-%m-%d"], help=words("rules.on_help")),
    yes: bool = _Yes,
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        from domestique.api.rule_words import rule_sentence
        from domestique.planning.packs import PACKS
        from domestique.services.athlete_now import today_of
        from domestique.services.keep_packs import take_pack

        pack = next((one for one in PACKS if one.slug == slug), None)
        if pack is None:
            raise Failed("no_pack", words("rules.no_pack", slug=slug, known=", ".join(one.slug for one in PACKS)))
        day = None if on is None else on.date()
        with _sentences(slug):
            async with visit(data_dir) as house:
                user_id = await whose(house, user)
                async with house.desk.database.as_user(user_id) as conn:
                    first: date = day or await today_of(house.desk, conn, user_id)
                rows = await take_pack(house.desk, user_id, slug, on=day) if yes else ()
        lines = [f"  {rule_sentence(rule, shell_language())}" for rule in pack.rules_from(first)]
        lines.append(words("rules.added", n=len(rows)) if yes else words("rules.preview"))
        facts = {"slug": slug, "rules": len(pack.advice), "added": [str(row.id) for row in rows]}
        tell(as_json, facts, "\n".join(lines))

    run_deed(as_json, deed)


@pack_app.command("remove", help=words("rules.pack_remove_help"))
def remove_pack(
    slug: str = typer.Argument(help=words("rules.slug_help")),
    yes: bool = _Yes,
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        from domestique.services.errors import NotFound
        from domestique.services.keep_packs import give_back, list_packs

        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            held = {one.pack.slug: one.held for one in await list_packs(house.desk, user_id)}.get(slug, 0)
            try:
                gone = await give_back(house.desk, user_id, slug) if yes or not held else ()
            except NotFound as bad:
                raise Failed("not_held", words("rules.pack_not_held", slug=slug)) from bad
        told = words("rules.pack_removed", n=len(gone)) if yes else words("rules.pack_would_go", n=held)
        tell(as_json, {"slug": slug, "removed": [str(row.id) for row in gone]}, told)

    run_deed(as_json, deed)


def _preview(text: str, found: "Understood") -> tuple[list[str], dict[str, object]]:
    from domestique.api.rule_words import rule_sentence
    from domestique.model.rule_json import rule_json

    language = shell_language()
    lines = [
        f"{round(proposed.confidence * 100):3d} %  {rule_sentence(rule, language)}"
        for proposed, rule in zip(found.reading.proposed, found.rules, strict=True)
    ]
    lost = [text[one.start : one.end] for one in found.reading.not_understood]
    lines += [words("rules.not_understood", text=one) for one in lost]
    if found.effect is not None and found.effect.broken:
        lines.append(words("rules.effect", name=found.effect.plan_name, n=len(found.effect.broken)))
    return lines, {"proposed": [rule_json(rule) for rule in found.rules], "not_understood": lost}


def _conflicts(clashes: "tuple[Conflict, ...]", weighed: "tuple[Rule, ...]") -> list[str]:
    """What no plan can keep, and what else is to be said of the new ones; with the rules it is about."""
    from domestique.api.rule_words import rule_sentence
    from domestique.planning.conflicts import say_conflict

    language = shell_language()
    said = {rule.id: rule_sentence(rule, language) for rule in weighed}
    lines = []
    for one in clashes:
        if one.serious or any(name.startswith("new-") for name in one.rule_ids):
            told = say_conflict(one, language)
            lines.append(f"{'!' if one.serious else '·'} {told}")
            lines += [f"    {said[name]}" for name in one.rule_ids if said[name] not in told]
    return lines


@contextmanager
def _sentences(about: str) -> Iterator[None]:
    """What a deed refuses, said as a page would say it."""
    from domestique.locales import say
    from domestique.services.errors import BadValue

    try:
        yield
    except BadValue as bad:
        why = say(shell_language(), f"errors.field.{bad.reason}", **bad.slots)
        raise Failed("bad_wish", f"{about}: {why}") from bad
