"""`domestique rules …`: the athlete's rules, what plain words would become, and packs."""

from dataclasses import asdict
from pathlib import Path

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import shell_language, tell, words
from domestique.cli.visit import visit
from domestique.cli.whose import whose

app = typer.Typer(no_args_is_help=True, help=words("rules.help"))

_User = typer.Option(None, "--user", help=words("import.user_help"))
_DataDir = typer.Option(None, "--data-dir", help=words("data_dir_help"))


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
