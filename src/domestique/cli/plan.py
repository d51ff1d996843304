"""`domestique plan …`: plans on the command line; `verify` needs nothing but the exported file."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, shell_language, tell, words
from domestique.cli.plan_named import plan_called, refusals_said
from domestique.cli.visit import visit
from domestique.cli.whose import whose

if TYPE_CHECKING:
    from domestique.bootstrap import House

app = typer.Typer(no_args_is_help=True, help=words("plan.help"))

_User = typer.Option(None, "--user", help=words("import.user_help"))
_DataDir = typer.Option(None, "--data-dir", help=words("data_dir_help"))
_Plan = typer.Argument(help=words("plan.which_help"))


@app.command("list", help=words("plan.list_help"))
def list_plans(user: str | None = _User, data_dir: Path | None = _DataDir, as_json: bool = JsonFlag) -> None:
    async def deed() -> None:
        from domestique.services.read_plans import list_plans as listed

        async with visit(data_dir) as house:
            found = await listed(house.desk, await whose(house, user), archived=False)
        facts = [
            {
                "id": str(one.row.id),
                "name": one.row.name,
                "first": one.first.isoformat(),
                "last": one.last.isoformat(),
                "version": one.row.head,
                "active": one.row.active,
                "good": one.version.good,
            }
            for one in found
        ]
        lines = [
            f"{'*' if one['active'] else ' '} {one['id']}  {one['first']}  {one['last']}  {one['name']}"
            for one in facts
        ]
        tell(as_json, {"plans": facts}, "\n".join(lines) or words("plan.none"))

    run_deed(as_json, deed)


@app.command("show", help=words("plan.show_help"))
def show(
    plan: str = _Plan,
    version: int | None = typer.Option(None, "--version"),
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    """The words of GET …/export?format=text."""

    async def deed() -> None:
        async with visit(data_dir) as house:
            text, document = await _document(house, user, plan, version)
        tell(as_json, document, text.rstrip())

    run_deed(as_json, deed)


@app.command("export", help=words("plan.export_help"))
def export(
    plan: str = _Plan,
    into: Path = typer.Argument(Path("-"), help=words("plan.into_help")),
    version: int | None = typer.Option(None, "--version"),
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        async with visit(data_dir) as house:
            _, document = await _document(house, user, plan, version)
        written = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        if str(into) == "-":
            print(written, end="")
        else:
            into.write_text(written, "utf-8")
            tell(as_json, {"file": str(into)}, words("plan.exported", file=into))

    run_deed(as_json, deed)


@app.command("import", help=words("plan.import_help"))
def bring_in(
    file: Path = typer.Argument(help=words("plan.file_help")),
    save: bool = typer.Option(False, "--save", help=words("plan.save_help")),
    accept: bool = typer.Option(False, "--accept-violations", help=words("plan.accept_help")),
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        from domestique.model.plan_reading import BadPlan
        from domestique.model.rule_reading import BadRule
        from domestique.services.errors import PlanBreaks
        from domestique.services.exchange_plans import bring_in as come_in

        told = _read(file)
        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            try:
                came = await come_in(house.desk, user_id, told, save=save, accept=accept)
            except (BadPlan, BadRule) as bad:
                raise _cannot_read(file, bad) from bad
            except PlanBreaks as breaks:
                count = len(breaks.violations)
                raise Failed("plan_breaks", words("plan.breaks", n=count), words("plan.breaks_cure")) from breaks
        good = came.judged.verdict.good
        facts = {
            "plan_id": None if came.plan_id is None else str(came.plan_id),
            "good": good,
            "violations": len(came.judged.verdict.violations),
            "workouts": len(came.judged.plan.items),
        }
        text = words("plan.saved", id=came.plan_id) if came.plan_id is not None else words("plan.preview")
        told_good = words("plan.good") if good else words("plan.breaks", n=facts["violations"])
        tell(as_json, facts, f"{text}\n{told_good}")

    run_deed(as_json, deed)


@app.command("verify", help=words("plan.verify_help"))
def check_again(file: Path = typer.Argument(help=words("plan.file_help")), as_json: bool = JsonFlag) -> None:
    """Offline: no database, no account, nothing but the file."""

    async def deed() -> None:
        from domestique.model.plan_document import read_document
        from domestique.model.plan_reading import BadPlan
        from domestique.planning.certificate import verify

        try:
            document = read_document(_read(file))
        except BadPlan as bad:
            raise _cannot_read(file, bad) from bad
        if document.start is None or document.certificate is None:
            raise Failed("no_certificate", words("plan.no_certificate"), words("plan.no_certificate_cure"))
        wrong = verify(document.certificate, document.plan, document.rules, document.start)
        if wrong:
            rules = {rule.id: rule for rule in document.rules}
            listed = "\n".join(f"  {_said(one, rules)}" for one in wrong)
            raise Failed("not_verified", f"{words('plan.not_verified')}\n{listed}", wrong=list(wrong))
        good = bool(document.certificate.get("good"))
        text = words("plan.verified") if good else words("plan.verified_bad")
        tell(as_json, {"verified": True, "good": good, "digest": document.certificate.get("digest")}, text)

    run_deed(as_json, deed)


@app.command("diff", help=words("plan.diff_help"))
def diff_versions(
    plan: str = _Plan,
    before: int = typer.Argument(help=words("plan.before_help")),
    after: int = typer.Argument(help=words("plan.after_help")),
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    async def deed() -> None:
        from domestique.planning.history.diff import edits
        from domestique.planning.history.saying import say_change, say_field
        from domestique.services.read_plans import compare

        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            plan_id = await plan_called(house, user_id, plan)
            with refusals_said(plan):
                found = await compare(house.desk, user_id, plan_id, before, after)
        language = shell_language()
        lines = [say_change(one, language) for one in found.diff.items]
        lines += [say_field(one, language) for one in found.diff.fields]
        facts = {
            "edits": edits(found.diff),
            "items": [{"id": one.item.id, "kinds": [str(kind) for kind in one.kinds]} for one in found.diff.items],
            "fields": [one.name for one in found.diff.fields],
        }
        tell(as_json, facts, "\n".join(lines) or words("plan.same"))

    run_deed(as_json, deed)


@app.command("generate", help=words("plan.generate_help"))
def generate(
    wish: Path = typer.Argument(help=words("plan.wish_help")),
    user: str | None = _User,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    """The file is what POST /plans/generate takes."""

    async def deed() -> None:
        from domestique.api.shapes.plan_making import GenerateWish
        from domestique.services.make_plan import make_plan

        try:
            told = GenerateWish.model_validate(_read(wish))
        except ValueError as bad:
            raise Failed("bad_wish", words("plan.bad_wish", file=wish, why=str(bad).splitlines()[0])) from bad
        async with visit(data_dir) as house:
            user_id = await whose(house, user)
            with refusals_said(wish):
                made = await make_plan(house.desk, user_id, told.asked)
        clash = [] if made.answer.clash is None else list(made.answer.clash.rule_ids)
        facts: dict[str, Any] = {
            "outcome": str(made.answer.outcome),
            "plan_id": None if made.plan_id is None else str(made.plan_id),
            "seconds": round(made.seconds, 2),
            "clash": clash,
        }
        if made.plan_id is None:
            rules = {rule.id: rule for rule in made.rules}
            raise Failed("no_plan", _clash(clash, rules), words("plan.clash_cure"), **facts)
        tell(as_json, facts, words("plan.saved", id=made.plan_id))

    run_deed(as_json, deed)


async def _document(house: "House", user: str | None, plan: str, version: int | None) -> tuple[str, dict[str, Any]]:
    from domestique.api.rule_words import rule_sentence
    from domestique.model.plan_json import digest_of_plan
    from domestique.planning.summary import summary
    from domestique.services.exchange_plans import take_out

    user_id = await whose(house, user)
    held, document = await take_out(house.desk, user_id, await plan_called(house, user_id, plan), version)
    language = shell_language()
    sentences = [rule_sentence(rule, language) for rule in held.rules]
    text = summary(held.plan, held.rules, sentences, held.version.violations, digest_of_plan(held.plan), language)
    return text, document


def _read(file: Path) -> Any:
    try:
        return json.loads(file.read_text("utf-8"))
    except OSError as bad:
        raise Failed("cannot_read", words("plan.cannot_open", file=file, why=bad.strerror or bad)) from bad
    except (ValueError, RecursionError) as bad:
        raise Failed("not_json", words("plan.not_json", file=file)) from bad


def _cannot_read(file: Path, bad: Any) -> Failed:
    from domestique.locales import say

    language = shell_language()
    lines = [f"  {one.place}: {say(language, f'errors.field.{one.reason}', **one.slots)}" for one in bad.problems[:20]]
    return Failed("bad_plan", words("plan.bad", file=file) + "\n" + "\n".join(lines))


def _said(wrong: str, rules: dict[str, Any]) -> str:
    from domestique.api.rule_words import rule_sentence
    from domestique.locales import knows, say

    key, _, rule = wrong.partition(":")
    language = shell_language()
    told = say(language, f"rules.verify.{key}") if knows(language, f"rules.verify.{key}") else key
    if not rule:
        return told
    return f"{told}: {rule_sentence(rules[rule], language) if rule in rules else rule}"


def _clash(ids: list[str], rules: dict[str, Any]) -> str:
    from domestique.api.rule_words import rule_sentence

    listed = [f"  {rule_sentence(rules[name], shell_language())}" for name in ids if name in rules]
    return "\n".join([words("plan.clash"), *listed])
