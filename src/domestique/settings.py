"""Settings: read once at start by bootstrap, from the environment and `domestique.toml` in the data folder.

The environment wins. An unknown or impossible setting stops the start with a sentence that names it.
Each field's description is its documentation; docs/settings.md is checked against this file.
Names that begin with DOMESTIQUE_TEST_ belong to the tests and are never settings.
"""

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails, PydanticCustomError

from domestique.locales import Language, knows, say

PREFIX = "DOMESTIQUE_"
FILE_NAME = "domestique.toml"
_RESERVED = "DOMESTIQUE_TEST_"


@dataclass(frozen=True, slots=True)
class Problem:
    """`setting` as the person wrote it, `found` the place it was found in, `words` and `slots` what is wrong with it.

    `about`: the field whose meaning is told as well.
    """

    setting: str
    found: str
    words: str
    slots: Mapping[str, object] = field(default_factory=dict)
    about: str | None = None

    def place(self, language: Language) -> str:
        return say(language, f"settings.where.{self.found}", file=FILE_NAME)

    def sentence(self, language: Language) -> str:
        sentence = say(language, f"settings.{self.words}", **self.slots)
        return f"{sentence} {meaning(language, self.about)}" if self.about else sentence

    def said(self, language: Language) -> str:
        return f"{self.setting} ({self.place(language)}): {self.sentence(language)}"


class BadSettings(Exception):
    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(self.said("en"))

    def said(self, language: Language) -> str:
        return "\n".join(problem.said(language) for problem in self.problems)


def meaning(language: Language, name: str) -> str:
    """The English ones are the descriptions of the fields below; a test compares them."""
    return say(language, f"settings.meaning.{name}")


def _split(value: object) -> object:
    """The environment has no lists: commas part them."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]


def default_data_dir(environ: Mapping[str, str], *, root: bool) -> Path:
    if root:
        return Path("/var/lib/domestique")
    base = environ.get("XDG_DATA_HOME") or str(Path(environ.get("HOME", "~")).expanduser() / ".local" / "share")
    return Path(base) / "domestique"


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    data_dir: Path = Field(
        description="The folder that holds everything: files as received, the embedded database, the secret key. "
        "Only the environment can set it. Default: /var/lib/domestique as root, else ~/.local/share/domestique."
    )
    database_url: SecretStr | None = Field(
        None,
        description="A PostgreSQL 16 or newer to use, as postgresql://user:password@host:5432/name. "
        "Unset: the embedded one in the data folder.",
    )
    host: str = Field("127.0.0.1", description="The address to listen on. 0.0.0.0 lets other machines in.")
    port: int = Field(8000, ge=0, le=65535, description="The port to listen on; 0 takes a free one and prints it.")
    public_url: str | None = Field(
        None, description="The address people type, such as https://coach.example.org, when a proxy stands before us."
    )
    allowed_hosts: Words = Field(
        (),
        description="Host names this server answers to, besides its own addresses and the public_url's. "
        "Names in the local network (*.local, *.lan, *.home.arpa) need to be listed too.",
    )
    trusted_proxies: Words = Field(
        (), description="Addresses or networks of reverse proxies whose X-Forwarded-* headers may be believed."
    )
    cors_origins: Words = Field((), description="Other origins whose pages may call the API. None by default.")
    language: Literal["auto", "ko", "en"] = Field(
        "auto", description="The language of messages before anyone has signed in; auto asks the browser or the shell."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="How much to log.")
    log_format: Literal["auto", "json", "text"] = Field(
        "auto", description="json for machines, text for people; auto is text on a terminal and json elsewhere."
    )
    secret_key_file: Path | None = Field(
        None,
        description="The file with the keys that seal stored secrets, one a line, the newest first. "
        "Default: secret.key in the data folder, made at first start. Back it up apart from the database.",
    )
    watch_dir: Path | None = Field(
        None,
        description="A folder whose new files are imported for the owner, a minute after they stopped changing. "
        "Nothing in it is moved. Unset: none is watched.",
    )
    allow_remote_overrides: bool = Field(
        False, description="Lets a connection's base address point elsewhere than this machine. For developers."
    )
    emulators: str | None = Field(
        None,
        description="The address of pretend outside services on this machine (`domestique demo --emulators` starts "
        "them). New connections then lead there instead of to the real services. Unset: to the real ones.",
    )
    upload_limit_mb: int = Field(
        4096, ge=1, le=1_000_000, description="The largest single upload, in megabytes; whole-history archives are big."
    )
    session_days: int = Field(30, ge=1, le=365, description="Days of absence after which a sign-in ends.")
    session_max_days: int = Field(180, ge=1, le=3650, description="Days after which a sign-in ends in any case.")
    requests_per_minute: int = Field(
        1200, ge=10, le=1_000_000, description="How many requests one caller may make in a minute."
    )
    metrics_addresses: Words = Field(
        ("127.0.0.0/8", "::1/128"), description="Addresses or networks that may read /metrics without a key."
    )
    worker_concurrency: int = Field(2, ge=1, le=64, description="How many jobs one worker does at once.")
    job_history_days: int = Field(60, ge=1, le=3650, description="How long finished jobs stay in the history.")
    trash_days: int = Field(30, ge=1, le=3650, description="How long deleted activities can be brought back.")
    database_start_seconds: int = Field(
        120, ge=5, le=3600, description="How long to wait for the embedded database, which may be recovering."
    )

    @field_validator("trusted_proxies", "metrics_addresses")
    @classmethod
    def _networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for part in value:
            try:
                ip_network(part, strict=False)
            except ValueError as error:
                raise PydanticCustomError("network", "{part}", {"part": part}) from error
        return value

    @field_validator("public_url")
    @classmethod
    def _http(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise PydanticCustomError("http", "http")
        return value.rstrip("/") if value else None

    @field_validator("emulators")
    @classmethod
    def _this_machine(cls, value: str | None) -> str | None:
        if value is not None and urlsplit(value).hostname not in ("127.0.0.1", "localhost", "::1"):
            raise PydanticCustomError("loopback", "loopback")
        return value.rstrip("/") if value else None

    @field_validator("database_url")
    @classmethod
    def _postgres(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().startswith(("postgresql://", "postgres://")):
            raise PydanticCustomError("postgres", "postgres")
        return value

    @property
    def key_file(self) -> Path:
        return self.secret_key_file or self.data_dir / "secret.key"


def read_settings(environ: Mapping[str, str] | None = None, **overrides: Any) -> Settings:
    """`overrides` are the command line's, and win over everything."""
    environ = os.environ if environ is None else environ
    problems: list[Problem] = []
    from_environment = _environment(environ, problems)
    data_dir = (
        Path(
            overrides.get("data_dir")
            or from_environment.get("data_dir")
            or default_data_dir(environ, root=os.geteuid() == 0)
        )
        .expanduser()
        .absolute()
    )
    from_file = _file(data_dir / FILE_NAME, problems)
    given = {key: value for key, value in overrides.items() if value is not None}
    merged = {**from_file, **from_environment, **given, "data_dir": data_dir}
    try:
        settings = Settings.model_validate(merged)
    except ValidationError as error:
        sources = (("command_line", given), ("environment", from_environment), ("file", from_file))
        problems += [_problem(item, sources) for item in error.errors(include_url=False)]
        raise BadSettings(tuple(problems)) from None
    if problems:
        raise BadSettings(tuple(problems))
    return settings


def _environment(environ: Mapping[str, str], problems: list[Problem]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for variable in sorted(environ):
        if not variable.startswith(PREFIX) or variable.startswith(_RESERVED):
            continue
        name = variable.removeprefix(PREFIX).lower()
        if name in Settings.model_fields:
            found[name] = environ[variable]
        elif name.endswith("_file") and name.removesuffix("_file") in Settings.model_fields:
            try:
                found.setdefault(name.removesuffix("_file"), Path(environ[variable]).read_text("utf-8").strip())
            except OSError as error:
                slots = {"path": environ[variable], "reason": error.strerror or error}
                problems.append(Problem(variable, "environment", "unreadable_secret", slots))
        else:
            problems.append(_unknown(variable, "environment", name, lambda known: PREFIX + known.upper()))
    return found


def _file(path: Path, problems: list[Problem]) -> dict[str, Any]:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problems.append(Problem(str(path), "file", "unreadable", {"reason": error}))
        return {}
    found: dict[str, Any] = {}
    for name, value in content.items():
        if name == "data_dir":
            problems.append(Problem(name, "file", "only_environment"))
        elif name in Settings.model_fields:
            found[name] = tuple(value) if isinstance(value, list) else value
        else:
            problems.append(_unknown(name, "file", name, str))
    return found


def _unknown(setting: str, found: str, name: str, write: Callable[[str], str]) -> Problem:
    near = get_close_matches(name, Settings.model_fields, n=1, cutoff=0.6)
    if near:
        return Problem(setting, found, "near", {"near": write(near[0])})
    return Problem(setting, found, "unknown")


def _problem(item: ErrorDetails, sources: tuple[tuple[str, Mapping[str, Any]], ...]) -> Problem:
    name = str(item["loc"][0]) if item["loc"] else "settings"
    found = next((place for place, values in sources if name in values), "default")
    words, slots = f"bad.{item['type']}", dict(item.get("ctx", {}))
    if not knows("en", f"settings.{words}"):
        words, slots = "bad.other", {"said": item["msg"].rstrip(".")}
    written = PREFIX + name.upper() if found == "environment" else name
    return Problem(written, found, words, slots, name if name in Settings.model_fields else None)
