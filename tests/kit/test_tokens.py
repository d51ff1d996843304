from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domestique.kit.tokens import (
    SessionToken,
    join_api_key,
    make_api_key,
    make_recovery_code,
    read_session_token,
    split_api_key,
    tidy_recovery_code,
)

USER = UUID("01930000-0000-7000-8000-00000000000a")


@given(st.uuids(), st.binary(min_size=32, max_size=32))
def test_a_session_token_comes_back_as_it_was(user_id: UUID, secret: bytes) -> None:
    token = SessionToken(user_id, secret)
    assert read_session_token(token.cookie()) == token
    assert secret.hex() not in token.csrf_token()
    assert str(secret) not in repr(token)


@given(st.text(max_size=100))
def test_other_text_is_no_token(text: str) -> None:
    read = read_session_token(text)
    assert read is None or read.cookie() == text.rstrip("=")


def test_each_session_has_a_csrf_token_of_its_own() -> None:
    tokens = {SessionToken(USER, bytes([number]) * 32).csrf_token() for number in range(100)}
    assert len(tokens) == 100


@given(st.binary(min_size=37, max_size=37))
def test_an_api_key_comes_apart_as_it_was_joined(chance: bytes) -> None:
    prefix, secret = make_api_key(chance)
    assert split_api_key(join_api_key(prefix, secret)) == (prefix, secret)
    assert len(prefix) == 8


@pytest.mark.parametrize("key", ["", "dom_", "dom_abcdefgh", "dom_abcdefgh_short", "xdom_abcdefgh_" + "a" * 43])
def test_what_is_no_key_is_none(key: str) -> None:
    assert split_api_key(key) is None


def test_too_little_chance_is_refused() -> None:
    with pytest.raises(ValueError, match="37"):
        make_api_key(b"too little")


@given(st.binary(min_size=10, max_size=10))
def test_a_recovery_code_is_known_however_it_is_typed(chance: bytes) -> None:
    code = make_recovery_code(chance)
    for typed in (code, code.upper(), code.replace("-", " "), f" {code.replace('-', '')}\n"):
        assert tidy_recovery_code(typed) == code


@pytest.mark.parametrize("typed", ["", "123456", "abcd-efgh-ijkl", "abcd-efgh-ijkl-mnop-qrst", "0189-0189-0189-0189"])
def test_other_text_is_no_recovery_code(typed: str) -> None:
    assert tidy_recovery_code(typed) is None
