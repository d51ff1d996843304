"""The verbs, in the order a newcomer meets them."""

import typer

from domestique import __version__
from domestique.cli import (
    config,
    demo,
    doctor,
    egress,
    imports,
    metrics,
    migrate,
    openapi,
    plan,
    plan_ways,
    rebuild,
    rules,
    serve,
    sync,
    user,
    worker,
)
from domestique.cli.output import words

app = typer.Typer(
    name="domestique",
    help=words("help"),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.command("serve", help=words("serve.help"))(serve.serve)
app.command("worker", help=words("worker.help"))(worker.worker)
app.command("migrate", help=words("migrate.help"))(migrate.migrate)
app.command("doctor", help=words("doctor.help"))(doctor.doctor)
app.command("import", help=words("import.help"))(imports.import_paths)
app.command("demo", help=words("demo.help"))(demo.demo)
app.command("sync", help=words("sync.help"))(sync.sync)
app.command("metrics", help=words("metrics.help"))(metrics.metrics)
app.command("rebuild", help=words("rebuild.help"))(rebuild.rebuild)
app.command("egress", help=words("egress.help"))(egress.egress)
app.command("openapi", help=words("openapi.help"))(openapi.openapi)
plan.app.command("adapt", help=words("plan.adapt_help"))(plan_ways.adapt_plan)
plan.app.command("offers", help=words("plan.offers_help"))(plan_ways.offers)
plan.app.command("take", help=words("plan.take_help"))(plan_ways.take)
plan.app.command("leave", help=words("plan.leave_help"))(plan_ways.leave)
app.add_typer(plan.app, name="plan", help=words("plan.help"))
app.add_typer(rules.app, name="rules", help=words("rules.help"))
app.add_typer(user.app, name="user", help=words("user.help"))
app.add_typer(config.app, name="config", help=words("config.help"))


def _version(asked: bool) -> None:
    if asked:
        print(f"domestique {__version__}")
        raise typer.Exit


@app.callback()
def top(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help=words("version_help")),
) -> None:
    """Options before the verb."""


def run() -> None:
    app()
