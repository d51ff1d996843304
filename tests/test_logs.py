"""Plants secrets everywhere a careless line may carry them, and looks for them in what was written."""

import io
import json
import logging

import pytest
import structlog

from domestique.logs import blot, configure_logs, without_secrets

KEY = "dom_a1b2c3d4_Zm9vYmFyYmF6cXV4"
SESSION = "h0p3fullyN0tPr1nted0123456789abcdef"


@pytest.fixture
def written() -> io.StringIO:
    stream = io.StringIO()
    configure_logs("info", "json", stream)
    return stream


def test_values_under_telling_names_are_dropped(written: io.StringIO) -> None:
    structlog.get_logger("t").info(
        "signed in", password="hunter2", nested={"csrf_token": SESSION, "list": [{"api_key": "k3y"}]}, user="minji"
    )
    line = json.loads(written.getvalue())
    assert line["user"] == "minji"
    for secret in ("hunter2", SESSION, "k3y"):
        assert secret not in written.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        f"the key {KEY} was used",
        f"Authorization: Bearer {KEY}",
        f"cookie domestique_session={SESSION}; Path=/",
        "cannot reach postgresql://coach:hunter2-secret@db:5432/x",
        f"GET /calendar.ics?token={SESSION}",
    ],
)
def test_anything_shaped_like_a_secret_is_blotted_out_wherever_it_stands(written: io.StringIO, text: str) -> None:
    log = structlog.get_logger("t")
    log.info(text)
    logging.getLogger("library").warning("said: %s", text)
    try:
        raise RuntimeError(text)
    except RuntimeError:
        log.exception("failed")
        logging.getLogger("library").exception("failed too")
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert len(lines) == 4
    for secret in (KEY, SESSION, "hunter2-secret"):
        assert secret not in written.getvalue()


def test_what_is_no_secret_stays_readable() -> None:
    sentence = "imported 12 files in 3.2 s, 1 failed: the file ends in the middle of a record"
    assert blot(sentence) == sentence
    assert without_secrets({"count": 3, "ratio": 0.5, "ok": True, "none": None}) == {
        "count": 3,
        "ratio": 0.5,
        "ok": True,
        "none": None,
    }


def test_korean_is_written_as_korean(written: io.StringIO) -> None:
    structlog.get_logger("t").info("가져오기 끝")
    assert "가져오기 끝" in written.getvalue()


def test_each_line_is_one_json_object_with_time_level_and_logger(written: io.StringIO) -> None:
    logging.getLogger("x").error("two\nlines")
    [line] = written.getvalue().splitlines()
    assert {"timestamp", "level", "logger", "event"} <= set(json.loads(line))


def test_a_servers_coloured_copy_of_its_message_is_left_out(written: io.StringIO) -> None:
    logging.getLogger("uvicorn.error").info("Started [%d]", 7, extra={"color_message": "Started [\x1b[36m%d\x1b[0m]"})
    line = json.loads(written.getvalue())
    assert line["event"] == "Started [7]"
    assert "color_message" not in line
