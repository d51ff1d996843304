"""`domestique user`: who may sign in, for the operator of the house."""

import getpass
import os
import sys
from pathlib import Path

import typer

from domestique.cli.guard import JsonFlag, run_deed
from domestique.cli.output import Failed, shell_language, tell, words
from domestique.cli.visit import visit
from domestique.kit.email_rule import is_address
from domestique.locales import say
from domestique.services.errors import AlreadySetUp, BadValue, NotFound

app = typer.Typer(no_args_is_help=True)

_Stdin = typer.Option(False, "--password-stdin", help=words("user.password_stdin_help"))
_DataDir = typer.Option(None, "--data-dir", help=words("data_dir_help"))


@app.command("add", help=words("user.add_help"))
def add(
    email: str = typer.Argument(help=words("user.email_help")),
    *,
    name: str | None = typer.Option(None, "--name", help=words("user.name_help")),
    role: str = typer.Option("member", "--role", help=words("user.role_help")),
    password_stdin: bool = _Stdin,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    if role not in ("owner", "member"):
        raise typer.BadParameter(words("user.role_help"), param_hint="--role")
    if not is_address(email):
        raise typer.BadParameter(words("user.not_an_address", email=email), param_hint="EMAIL")
    password = _password(password_stdin)

    async def deed() -> None:
        from domestique.services.add_user import add_user
        from domestique.services.list_users import list_users as everyone
        from domestique.store.accounts import EmailTaken

        async with visit(data_dir) as house:
            try:
                user_id = await add_user(
                    house.desk,
                    name=name or email.partition("@")[0],
                    email=email,
                    password=password,
                    role=role,
                    language=shell_language(),
                    time_zone="UTC",
                )
            except AlreadySetUp as error:
                raise Failed("owner_there", words("user.owner_there"), words("user.owner_there_cure")) from error
            except EmailTaken as error:
                raise Failed("email_taken", words("user.taken", email=email), words("user.taken_cure")) from error
            except BadValue as error:
                raise _bad(error) from error
            [added] = [person for person in await everyone(house.desk) if person.id == user_id]
        facts = {"id": str(user_id), "email": email, "role": added.role}
        tell(as_json, facts, words("user.added_owner" if added.role == "owner" else "user.added", email=email))

    run_deed(as_json, deed)


@app.command("list", help=words("user.list_help"))
def list_users(data_dir: Path | None = _DataDir, as_json: bool = JsonFlag) -> None:
    async def deed() -> None:
        from domestique.services.list_users import list_users as everyone

        async with visit(data_dir) as house:
            people = await everyone(house.desk)
        facts = [
            {"id": str(p.id), "name": p.name, "email": p.email, "role": p.role, "created_at": p.created_at.isoformat()}
            for p in people
        ]
        lines = [f"{p.email}  {p.name}  ({p.role})" for p in people]
        tell(as_json, {"users": facts}, "\n".join(lines) or words("user.none"))

    run_deed(as_json, deed)


@app.command("password", help=words("user.password_help"))
def password(
    email: str = typer.Argument(help=words("user.email_help")),
    drop_second_factor: bool = typer.Option(False, "--drop-second-factor", help=words("user.drop_second_factor_help")),
    password_stdin: bool = _Stdin,
    data_dir: Path | None = _DataDir,
    as_json: bool = JsonFlag,
) -> None:
    new = _password(password_stdin)

    async def deed() -> None:
        from domestique.services.reset_password import reset_password

        async with visit(data_dir) as house:
            try:
                await reset_password(house.desk, email=email, new=new, drop_second_factor=drop_second_factor)
            except NotFound as error:
                what = words("user.unknown", email=email)
                raise Failed("unknown_user", what, words("user.unknown_cure")) from error
            except BadValue as error:
                raise _bad(error) from error
        tell(as_json, {"email": email}, words("user.changed", email=email))

    run_deed(as_json, deed)


def _password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\n")
    if not _can_ask():
        raise typer.BadParameter(words("user.no_terminal"), param_hint="--password-stdin")
    first = getpass.getpass(words("user.ask_password") + ": ")
    if getpass.getpass(words("user.ask_again") + ": ") != first:
        raise typer.BadParameter(words("user.differ"))
    return first


def _can_ask() -> bool:
    """getpass would otherwise read the password from standard input, with a warning that it may be seen."""
    try:
        os.close(os.open("/dev/tty", os.O_RDWR))
    except OSError:
        return sys.stdin.isatty()
    return True


def _bad(error: BadValue) -> Failed:
    what = say(shell_language(), f"errors.field.{error.reason}", **error.slots)
    return Failed(error.reason, what, field=error.field)
