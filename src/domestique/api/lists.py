"""Lists in a query, parted by commas."""

from domestique.services.errors import BadValue


def listed(text: str) -> list[str]:
    """Each once, in the order given."""
    return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def numbers(field: str, text: str) -> list[int]:
    try:
        return [int(part) for part in listed(text)]
    except ValueError:
        raise BadValue(field, "int_parsing") from None
