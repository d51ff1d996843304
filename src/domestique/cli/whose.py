"""Whose data a command is about: named by e-mail, or the only person there is."""

from typing import TYPE_CHECKING
from uuid import UUID

from domestique.cli.output import Failed, words

if TYPE_CHECKING:
    from domestique.bootstrap import House


async def whose(house: "House", email: str | None) -> UUID:
    from domestique.services.list_users import list_users
    from domestique.store.accounts import email_key

    people = await list_users(house.desk)
    if not people:
        raise Failed("no_user", words("import.no_user"), words("import.no_user_cure"))
    if email is None:
        if len(people) > 1:
            raise Failed("which_user", words("import.which_user"), words("import.which_user_cure"))
        return people[0].id
    found = [person for person in people if email_key(person.email) == email_key(email)]
    if not found:
        raise Failed("unknown_user", words("user.unknown", email=email), words("user.unknown_cure"))
    return found[0].id
