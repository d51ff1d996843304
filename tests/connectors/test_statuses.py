from base64 import b64encode

from hypothesis import given
from hypothesis import strategies as st

from domestique.connectors.answers import Answer
from domestique.connectors.errors import ConnectorError
from domestique.connectors.statuses import pause_until, what_it_means, without
from domestique.locales import LANGUAGES, knows
from tests.fakes.vendor import NOW


@given(st.integers(100, 999), st.binary(max_size=40), st.text(max_size=30), st.booleans())
def test_every_status_means_something_that_has_words(status: int, body: bytes, after: str, writes: bool) -> None:
    headers = {"retry-after": after, "content-type": "application/json"}
    problem = what_it_means(Answer(status, "GET /x", body, headers, writes), now=NOW)
    assert isinstance(problem, ConnectorError)
    assert all(knows(language, f"connections.trouble.{problem.code}") for language in LANGUAGES)


@given(st.text(max_size=40))
def test_a_pause_is_never_in_the_past_nor_for_ever(told: str) -> None:
    until = pause_until(Answer(429, "GET /x", b"", {"retry-after": told}), NOW)
    assert until is None or 0 <= (until - NOW).total_seconds() <= 2 * 86_400


def test_secrets_are_blotted_out_plain_and_packed() -> None:
    packed = b64encode(b"planted-secret").decode()
    assert without(f"a planted-secret and {packed}", ("planted-secret", "abc")) == "a … and …" + "=" * packed.count("=")
