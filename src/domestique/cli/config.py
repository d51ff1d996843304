"""`domestique config`: are the settings good, and what are they?"""

from pathlib import Path
from typing import Any

import typer

from domestique.cli.guard import JsonFlag, guarded
from domestique.cli.output import shell_language, tell, words

app = typer.Typer(no_args_is_help=True)


@app.command("check", help=words("config.check_help"))
def check(
    list_all: bool = typer.Option(False, "--list", help=words("config.list_help")),
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    with guarded(as_json):
        from domestique.settings import FILE_NAME, PREFIX, Settings, meaning, read_settings

        settings = read_settings(data_dir=data_dir)
        values: dict[str, Any] = settings.model_dump(mode="json")
        facts = {"ok": True, "settings": values}
        file = settings.data_dir / FILE_NAME
        lines = [words("config.good" if file.is_file() else "config.good_no_file", file=file)]
        if list_all:
            for name in Settings.model_fields:
                lines += ["", f"{PREFIX}{name.upper()} = {values[name]}", f"    {meaning(shell_language(), name)}"]
        tell(as_json, facts, "\n".join(lines))
