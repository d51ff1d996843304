"""Every code the outbox may show has a sentence, in both languages."""

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from domestique.api import outbox_words
from domestique.connectors.connector import Shortfall
from domestique.locales import LANGUAGES
from domestique.services.steer_outbox import Told

HOME = Path(outbox_words.__file__).parents[1]
RAISED = (
    "services/deliver.py",
    "services/bringing.py",
    "services/steer_outbox.py",
    "store/deciding.py",
    "store/outbox.py",
)


def test_every_trouble_of_ours_is_worded() -> None:
    text = "".join((HOME / place).read_text("utf-8") for place in RAISED)
    codes = set(re.findall(r'(?:trouble=|Ask\(|Refused\(|_End\("\w+", |_again\("\w+", )"(\w+)"', text))
    assert {"changed_there", "gone_there", "superseded", "gave_up", "our_fault", "upload_failed"} <= codes
    for language in LANGUAGES:
        assert [code for code in sorted(codes) if outbox_words.trouble_sentence(language, code) is None] == []


def test_differences_and_shortfalls_in_words() -> None:
    lost = {"code": "target_dropped", "step": 2, "slots": {"measure": "cadence"}}
    assert outbox_words.difference_sentence("en", lost) == "The target for cadence in step 3 was dropped."
    assert outbox_words.difference_sentence("ko", lost) == "3단계의 케이던스 목표가 빠졌어요."
    assert outbox_words.difference_sentence("en", {"code": "sport", "slots": {"there": "other", "sent": "hiking"}})
    moved = {"code": "day", "slots": {"there": "2026-11-25"}}
    assert outbox_words.difference_sentence("en", moved) == "It stands on 11/25 there."
    assert outbox_words.difference_sentence("ko", moved) == "그쪽에는 11월 25일에 있어요."
    assert (
        outbox_words.difference_sentence("en", {"code": "day", "slots": {"there": ""}}) == "It stands on no day there."
    )
    assert outbox_words.shortfall_sentence("en", Shortfall("of_a_later_version")) == "of_a_later_version"
    assert outbox_words.trouble_sentence("en", None) is None


def test_what_is_to_be_taken_away_is_not_asked_whether_to_be_sent() -> None:
    def asked(deed: str, trouble: str | None) -> str:
        item: Any = SimpleNamespace(deed=deed, trouble=trouble, state="failed")
        return outbox_words.state_sentence("en", cast(Told, SimpleNamespace(item=item)))

    for code in ("changed_there", "moved_there"):
        assert asked("update", code).endswith("Keep that, or send ours over it?")
        assert asked("delete", code).endswith("Leave it there, or take it away all the same?")
    assert asked("delete", None) == "Not done"
