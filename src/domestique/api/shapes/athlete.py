"""The person as an athlete."""

from typing import Literal

from pydantic import Field, SecretStr, model_validator

from domestique.api.shapes.base import Email, LanguageName, Line, Shape, TimeZone, Wish, example, wish_example
from domestique.store.accounts import Account

Units = Literal["metric", "imperial"]
Theme = Literal["system", "light", "dark"]
Sex = Literal["female", "male"]


class Athlete(Shape):
    model_config = example(
        {
            "name": "김민지",
            "email": "rider@example.org",
            "language": "ko",
            "time_zone": "Asia/Seoul",
            "units": "metric",
            "theme": "system",
            "sex": None,
            "birth_year": 1991,
        }
    )

    name: str
    email: str
    language: LanguageName
    time_zone: str
    units: Units
    theme: Theme
    sex: Sex | None = Field(description="Empty when not told; formulas that need it then stay silent.")
    birth_year: int | None = Field(description="Empty when not told; formulas that need it then stay silent.")

    @classmethod
    def of(cls, account: Account) -> "Athlete":
        return cls.model_validate({name: getattr(account, name) for name in cls.model_fields})


class AthleteWish(Wish):
    model_config = wish_example({"units": "imperial", "birth_year": 1991})

    name: Line | None = None
    email: Email | None = None
    language: LanguageName | None = None
    time_zone: TimeZone | None = None
    units: Units | None = None
    theme: Theme | None = None
    sex: Sex | None = Field(None, description="null takes it back.")
    birth_year: int | None = Field(None, ge=1900, le=2200, description="null takes it back.")
    password: SecretStr | None = Field(None, max_length=1000, description="Yours, needed when the email changes.")

    @model_validator(mode="after")
    def _only_some_can_be_taken_back(self) -> "AthleteWish":
        for name in self.model_fields_set - {"sex", "birth_year", "password"}:
            if getattr(self, name) is None:
                raise ValueError(f"{name} cannot be empty")
        return self

    def changes(self) -> dict[str, object]:
        return self.model_dump(exclude_unset=True, exclude={"password"})

    @property
    def proof(self) -> str | None:
        return None if self.password is None else self.password.get_secret_value()
