"""The machine under us: Python, the data folder, disk, secret key, web pages, port."""

import shutil
import socket
import stat
import sys
from importlib.resources import files

from domestique.bootstrap import CannotStart, load_keys, prepare_data_dir
from domestique.cli.checks.finding import BAD, OK, WARN, Finding
from domestique.cli.output import shell_language, words
from domestique.cli.serve import address, is_domestique
from domestique.settings import Settings

_LOW_BYTES = 2 * 1024**3


def check_machine(settings: Settings) -> list[Finding]:
    return [_python(), _data_dir(settings), _disk(settings), _secret_key(settings), _web(), _port(settings)]


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("python", OK, version)


def _data_dir(settings: Settings) -> Finding:
    try:
        prepare_data_dir(settings.data_dir)
    except CannotStart as error:
        return Finding("data_dir", BAD, error.what(shell_language()), error.cure(shell_language()))
    return Finding("data_dir", OK, str(settings.data_dir))


def _disk(settings: Settings) -> Finding:
    place = settings.data_dir
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    gigabytes = f"{free / 1024**3:.1f}"
    if free < _LOW_BYTES:
        return Finding("disk", WARN, words("doctor.disk_low", gigabytes=gigabytes), words("doctor.disk_cure"))
    return Finding("disk", OK, words("doctor.disk_free", gigabytes=gigabytes))


def _secret_key(settings: Settings) -> Finding:
    path = settings.key_file
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return Finding("secret_key", OK, words("doctor.key_missing"))
    except OSError as error:
        return Finding("secret_key", BAD, f"{path}: {error.strerror}")
    try:
        load_keys(path)
    except CannotStart as error:
        return Finding("secret_key", BAD, error.what(shell_language()), error.cure(shell_language()))
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        what, cure = words("doctor.key_open", path=path), words("doctor.key_open_cure", path=path)
        return Finding("secret_key", WARN, what, cure)
    return Finding("secret_key", OK, str(path))


def _web() -> Finding:
    if (files("domestique") / "webdist" / "index.html").is_file():
        return Finding("web", OK, "webdist")
    return Finding("web", WARN, words("doctor.web_missing"), words("doctor.web_cure"))


def _port(settings: Settings) -> Finding:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError:
            if is_domestique(settings.host, settings.port):
                url = address(settings.host, settings.port)
                return Finding("port", OK, words("doctor.port_ours", url=url))
            what = words("doctor.port_taken", port=settings.port)
            return Finding("port", BAD, what, words("serve.port_cure"))
    return Finding("port", OK, words("doctor.port_free", port=settings.port))
