"""`domestique doctor`: names every problem and its cure. Exit code 1 when something is bad."""

import asyncio
from dataclasses import asdict
from pathlib import Path

import typer

from domestique.cli.checks.finding import BAD, Finding
from domestique.cli.guard import JsonFlag
from domestique.cli.output import Exit, shell_language, tell, words


def doctor(
    data_dir: Path | None = typer.Option(None, "--data-dir", help=words("data_dir_help")),
    as_json: bool = JsonFlag,
) -> None:
    from domestique.cli.checks.database import check_database
    from domestique.cli.checks.machine import check_machine
    from domestique.settings import BadSettings, read_settings

    findings: list[Finding] = []
    try:
        settings = read_settings(data_dir=data_dir)
    except BadSettings as error:
        cure, language = words("bad_settings_cure"), shell_language()
        findings += [Finding("settings", BAD, problem.said(language), cure) for problem in error.problems]
    else:
        findings += check_machine(settings)
        findings += asyncio.run(check_database(settings))
    bad = sum(finding.state == BAD for finding in findings)
    facts = {"ok": not bad, "checks": [asdict(finding) for finding in findings]}
    tell(as_json, facts, _report(findings, bad))
    if bad:
        raise SystemExit(Exit.FAILED)


def _report(findings: list[Finding], bad: int) -> str:
    lines = []
    for finding in findings:
        name = words(f"doctor.check.{finding.check}")
        lines.append(f"{words(f'doctor.{finding.state}'):>5}  {name}: {finding.what}")
        if finding.cure:
            lines.append(f"       -> {finding.cure}")
    lines += ["", words("doctor.some_bad", count=bad) if bad else words("doctor.all_good")]
    return "\n".join(lines)
