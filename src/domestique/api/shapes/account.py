"""Set-up, sign-in and the person signed in."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from domestique.api.shapes.base import Email, LanguageName, Line, Password, Shape, TimeZone, Wish, example, wish_example
from domestique.store.accounts import Account


class SetUpState(Shape):
    model_config = example({"needed": True, "version": "0.1.0"})

    needed: bool = Field(description="True until the house has its owner.")
    version: str


class SetUpWish(Wish):
    model_config = wish_example(
        {
            "name": "김민지",
            "email": "rider@example.org",
            "password": "four calm words here",
            "language": "ko",
            "time_zone": "Asia/Seoul",
        }
    )

    name: Line
    email: Email
    password: Password
    language: LanguageName
    time_zone: TimeZone


class Me(Shape):
    model_config = example(
        {
            "id": "01930000-0000-7000-8000-00000000000a",
            "name": "김민지",
            "email": "rider@example.org",
            "role": "owner",
            "language": "ko",
            "time_zone": "Asia/Seoul",
            "units": "metric",
            "theme": "system",
            "totp_enabled": False,
            "csrf_token": "m0bF3x0mDkTq8o3f1c0v8Yk0H3m7Jp2sQ9w5n6r4t8Y",
        }
    )

    id: UUID
    name: str
    email: str
    role: Literal["owner", "member"]
    language: LanguageName
    time_zone: str
    units: Literal["metric", "imperial"]
    theme: Literal["system", "light", "dark"]
    totp_enabled: bool
    csrf_token: str | None = Field(description="Send it back as X-CSRF-Token. Empty for API keys.")

    @classmethod
    def of(cls, account: Account, *, totp_enabled: bool, csrf_token: str | None) -> "Me":
        return cls.model_validate(
            {
                **{name: getattr(account, name) for name in cls.model_fields if hasattr(account, name)},
                "totp_enabled": totp_enabled,
                "csrf_token": csrf_token,
            }
        )
