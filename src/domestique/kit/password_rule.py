"""Which passwords are refused: short ones, those everyone tries first, and one's own address (NIST SP 800-63B).

No rule about capitals, digits or signs: they make passwords worse, not better.
"""

from itertools import pairwise
from typing import Literal

SHORTEST = 10
LONGEST = 256

Weakness = Literal["password_short", "password_long", "password_common", "password_is_email"]

_COMMON = frozenset(
    """
    0123456789 0987654321 1111111111 1234567890 12345678910 123456789a 1234qwerasdf 1q2w3e4r5t 1q2w3e4r5t6y
    1qaz2wsx3edc 9876543210 a123456789 aa123456789 abcd123456 abcdefg123 abcdefghij admin12345 admin123456
    adminadmin administrator asdf1234asdf asdfghjkl1 asdfghjkl; baseball123 basketball changeme123 chelsea123
    correcthorsebatterystaple cycling123 dkssud1234 domestique dragon12345 facebook123 football123 garminconnect
    iloveyou12 iloveyou123 internet123 letmein123 letmeinplease liverpool1 michael123 minecraft1 monkey12345
    p@ssw0rd123 p@ssword123 pa55word123 passw0rd123 password01 password1! password12 password123 password123!
    password1234 password12345 passwordpassword princess123 qazwsxedcr qlalfqjsgh qwer123456 qwer1234qwer qwerty1234
    qwerty12345 qwerty123456 qwertyuiop qwertyuiop1 qwertyuiop123 rlatldnjs1 rootrootroot sarang1234 saranghae1
    starwars123 sunshine123 superman123 test123456 testtest123 tkfkdgo123 trustno1234 welcome123 welcome1234
    zxcvbnm123
    """.split()  # noqa: SIM905 - words read better as words
)


def weakness(password: str, email: str) -> Weakness | None:
    lowered = password.strip().casefold()
    if len(password) < SHORTEST:
        return "password_short"
    if len(password) > LONGEST:
        return "password_long"
    if lowered in _COMMON or len(set(lowered)) <= 2 or _is_run(lowered):
        return "password_common"
    if lowered in (email.strip().casefold(), email.strip().casefold().partition("@")[0]):
        return "password_is_email"
    return None


def _is_run(text: str) -> bool:
    """abcdefghijkl, 2345678901, and the same backwards."""
    steps = {ord(right) - ord(left) for left, right in pairwise(text)}
    return steps in ({1}, {-1})
