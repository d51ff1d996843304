"""What may be an e-mail address: anything with one @.

Only a letter that arrives proves an address, and a house may have local ones.
"""

import re

LONGEST = 254
PATTERN = r"^[^@\s]+@[^@\s]+$"


def is_address(text: str) -> bool:
    return len(text) <= LONGEST and re.fullmatch(PATTERN, text) is not None and text.isprintable()
