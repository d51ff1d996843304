"""Secrets at rest: opened by any key that is there, sealed by the newest."""

import pytest

from domestique.store.secret_box import CannotOpen, SecretBox


def test_sealed_opened_and_sealed_anew() -> None:
    old, new = SecretBox.new_key(), SecretBox.new_key()
    before, both, after = SecretBox((old,)), SecretBox((new, old)), SecretBox((new,))
    sealed = before.seal("비밀 secret")
    assert b"secret" not in sealed
    assert both.open(sealed) == "비밀 secret"
    fresh = both.seal_anew(sealed)
    assert fresh is not None
    assert after.open(fresh) == "비밀 secret"
    assert both.seal_anew(fresh) is None
    for closed in (after.open, after.seal_anew):
        with pytest.raises(CannotOpen):
            closed(sealed)


def test_no_key_is_no_box() -> None:
    with pytest.raises(ValueError, match="at least one key"):
        SecretBox(())
