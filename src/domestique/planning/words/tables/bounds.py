"""How amounts are bounded."""

from typing import Final

from domestique.planning.words.phrases import saying
from domestique.planning.words.token import Is

PHRASES: Final = (
    *saying(
        "<=, =<, ≤, "
        "max out at, maxes out at, tops out at, caps at, caps out at, is capped at, are capped at, "
        "is the longest i can, is the most i can, the longest i can, the most i can, is the longest, ^한계, "
        "at the longest, at longest, at the very longest, 안쪽으로, 안에 끝나, 안에 끝내, 안으로 끝, 안에 마치, "
        "fit in, fit into, fit within, not a minute more, "
        "not an hour more, "
        "nothing above, nothing over, nothing beyond, nothing longer than, nothing more than, nothing past, "
        "is all i can manage, is all i can do, is all i have, is all i have time for, at the outside, is my limit, "
        "is the limit, all i can do, no more then, at most, no more than, not more than, at the most, max, "
        "maximum, maximum of, max of, a maximum of, up to, limit, limit to, limited to, limit it to, limit me to, "
        "cap, capped at, cap at, cap it at, within, upper limit, no longer than, not longer than, never more than, "
        "no higher than, tops, ceiling, or less, or fewer, or under, never over, never exceed, not over, "
        "no bigger than, don't exceed, do not exceed, must not exceed, should not exceed, shouldn't exceed, "
        "not exceed, not to exceed, never longer than, keep under, stay under, stay below, keep below, hold to, "
        "no greater than, not above, never above, not go over, not go above, not be more than, never go over, "
        "never go above, 최대, 최대한도, 이하, 이하로, 이내, 이내로, 상한, 까지만, 많아야, 길어야, 최대로, 길어도, "
        "많아도, 한도, 제한, 맥스, 많아봐야, 까지가 한계, 이 한계, 가 한계, 기껏해야",
        (Is.MOST, None),
    ),
    *saying(
        "not more, not any more, "
        "no more than that, not more than that, not beyond that, 그 이상은 말고, 그 이상은 안 돼, 그 이상은 안 됩, "
        "그 이상은 넣지 마, 그 이상은 하지 마, 그 이상은 못 해, 그 이상은 못 하, 그 이상은 무리, 그 이상은 힘들, "
        "그 이상은 싫, "
        "그 이상은 안 해, 그 이상은 어려",
        (Is.MOST, "that"),
    ),
    *saying(
        "at the very least, at a minimum, as a minimum, at least, no less than, not less than, min, minimum, "
        "minimum of, a minimum of, at the least, "
        "or better, or above, or up, "
        "or more, no fewer than, not fewer than, "
        "never less than, never fewer than, no lower than, no shorter than, or longer, not below, "
        "never below, not be less than, lower limit, floor, floor of, not under, or higher, never under, "
        ">=, =>, ≥, "
        "채워야, 채우고, 채워 주, 채우게, 채웠으면, 채우기, 채우도록, 채울, 최소, 최소한, 적어도, 못해도, "
        "아무리 못해도, 하한, 최저, 미니멈, 최소로",
        (Is.LEAST, None),
    ),
    *saying(
        "more then, go past, past, go beyond, run over, more than, over, above, longer than, exceed, exceeds, "
        "exceeding, higher than, greater than, bigger than, beyond, faster than, 초과, 넘길, 넘기, 넘게, "
        "넘으면, 넘는, 넘어가, 넘어서, 넘겨, 넘어야, 넘기면, 넘을, 넘도록, 넘기기, 넘긴, 넘겼, ^위로, ^위에, "
        "보다 길게, "
        "보다 많이, 보다 더, 보다 길면, 보다 많으면, 보다 높, 보다 긴, 보다 오래, 보다 빨리, 넘어",
        (Is.OVER, False),
    ),
    *saying("이상, n or more", (Is.OVER, True)),
    *saying("넘지, 넘기지, 넘어가지, 초과하지", (Is.OVER, None)),
    *saying(
        "deeper than, further down than, less then, less than, under, below, fewer than, lower than, shorter than, "
        "beneath, dip below, drop below, "
        "drop under, fall under, dip under, go under, sink below, sink under, "
        "fall below, 미만, 아래, 밑으로, 밑으론, 밑에, 밑, 보다 적게, 보다 짧게, 보다 낮, 보다 아래, 보다 밑, "
        "보다 떨어, 보다 깊, 보다 적으면, 보다 짧으면, 보다 내려",
        (Is.UNDER, None),
    ),
    *saying(
        "all i have, all i've got, only the, just the, "
        "밖에 안 돼, 밖에 안 되, 밖에 안 됩, 밖에 안 나, 밖에 못 해, 밖에 못 하, 밖에 못 합, 밖에 못 내, 밖에 없, "
        "밖에 시간이 없, 밖에 시간이 안, 밖에 시간이 안 나, 밖에 안 해, 밖에 안 합, "
        "only, only have, just have, only got, nothing but, solely, exclusively, all i have is, "
        "all i've got is, i've just got, nothing else, and that's it, and that's all, 이 전부, 가 전부, 전부예요, "
        "전부입니다, 전부야, 밖에, 뿐, ^오직, 만 가능, 만 돼, 만 됩, 만 할, 만 있, 만 훈련, "
        "만 운동, 만 시간",
        (Is.ONLY, None),
    ),
    *saying(
        "closer than, closer together than, nearer than, any closer than, 보다 가깝, 보다 가까, 보다 붙, 보다 바짝, "
        "보다 촘촘",
        (Is.UNDER, None),
        (Is.APART, "closer"),
    ),
    *saying(
        "on no other day, on no other days, no other day, no other days, not on any other day, on none of the others, "
        "그 외에는 안 돼, 그 외에는 안 됩, 그 외에는 못 해, 그 외에는 못 합, 그 외는 안 돼, 그 외엔 안 돼, "
        "그 외엔 못 해, "
        "다른 날은 안 돼, 다른 날은 안 됩, 다른 날은 못 해, 다른 날은 못 합, 다른 요일은 안 돼, 다른 요일은 안 됩, "
        "다른 요일은 못 해, 나머지 날은 안 돼, 나머지는 안 돼",
        (Is.ONLY, "no other"),
    ),
    *saying("between, 사이, 사이에, 사이로, 사이에서", (Is.BETWEEN, None)),
)
