"""Signing in and what keeps an account safe: sessions, keys, the second factor."""

from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, Field, JsonValue, StringConstraints

from domestique.api.scopes import Scope
from domestique.api.shapes.base import Email, Line, Password, Shape, Wish, example, wish_example
from domestique.store.api_keys import ApiKey
from domestique.store.sessions import Session

Code = Annotated[str, StringConstraints(strip_whitespace=True, min_length=6, max_length=40)]

_KEY: dict[str, JsonValue] = {
    "id": "01930000-0000-7000-8000-0000000000c1",
    "name": "Notebook",
    "prefix": "dom_k3v9q2ma",
    "scopes": ["activities:read"],
    "created_at": "2026-11-21T06:00:00Z",
    "last_used_at": None,
    "expires_at": None,
}


class LoginWish(Wish):
    model_config = wish_example({"email": "rider@example.org", "password": "four calm words here"})

    email: Email
    password: Password
    code: Code | None = Field(None, description="Six digits, or a recovery code.")


class PasswordWish(Wish):
    model_config = wish_example({"current": "four calm words here", "new": "five even calmer words here"})

    current: Password
    new: Password


class SecondFactorOffer(Shape):
    model_config = example(
        {
            "secret": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
            "uri": "otpauth://totp/Domestique:rider%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Domestique",
            "qr_svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        }
    )

    secret: str = Field(description="For typing into an app that cannot read the picture.")
    uri: str
    qr_svg: str


class ConfirmWish(Wish):
    model_config = wish_example({"code": "123456"})

    code: Code


class RecoveryCodes(Shape):
    model_config = example({"recovery_codes": ["k3v9-q2ma-7xwd-5tbn"]})

    recovery_codes: list[str] = Field(description="Each works once instead of a code. They are shown only now.")


class ProofWish(Wish):
    model_config = wish_example({"password": "four calm words here"})

    password: Password


class SessionSeen(Shape):
    model_config = example(
        {
            "id": "01930000-0000-7000-8000-0000000000b1",
            "created_at": "2026-11-21T06:00:00Z",
            "last_seen_at": "2026-11-21T06:30:00Z",
            "user_agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0",
            "address": "192.168.1.20",
            "current": True,
        }
    )

    id: UUID
    created_at: AwareDatetime
    last_seen_at: AwareDatetime
    user_agent: str
    address: str
    current: bool

    @classmethod
    def of(cls, session: Session, current: UUID | None) -> "SessionSeen":
        return cls(
            id=session.id,
            created_at=session.created_at,
            last_seen_at=session.last_seen_at,
            user_agent=session.user_agent,
            address=session.address,
            current=session.id == current,
        )


class Sessions(Shape):
    items: list[SessionSeen]


class ApiKeyWish(Wish):
    model_config = wish_example({"name": "Notebook", "scopes": ["activities:read"]})

    name: Line
    scopes: list[Scope] = Field(min_length=1, max_length=50)
    expires_at: AwareDatetime | None = None


class ApiKeySeen(Shape):
    model_config = example(_KEY)

    id: UUID
    name: str
    prefix: str = Field(description="How the key begins, to tell one from another.")
    scopes: list[str]
    created_at: AwareDatetime
    last_used_at: AwareDatetime | None
    expires_at: AwareDatetime | None

    @classmethod
    def of(cls, key: ApiKey) -> "ApiKeySeen":
        return cls.model_validate(_fields(key))


class ApiKeys(Shape):
    items: list[ApiKeySeen]


class ApiKeyMade(ApiKeySeen):
    model_config = example({**_KEY, "key": "dom_k3v9q2ma_9sJ0tq4w8xYb2n6m5v7c1z3l0k8h6g4f2d1s9a7p5o3"})

    key: str = Field(description="The whole key. It is shown only now.")

    @classmethod
    def with_key(cls, made: ApiKey, key: str) -> "ApiKeyMade":
        return cls.model_validate({**_fields(made), "key": key})


def _fields(key: ApiKey) -> dict[str, object]:
    return {
        "id": key.id,
        "name": key.name,
        "prefix": f"dom_{key.prefix}",
        "scopes": list(key.scopes),
        "created_at": key.created_at,
        "last_used_at": key.last_used_at,
        "expires_at": key.expires_at,
    }
