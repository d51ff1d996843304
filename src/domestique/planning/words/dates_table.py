"""Ways of writing days of the calendar, in both languages, each with how it is resolved."""

import re
from typing import Final

from domestique.planning.words import feasts, numbers
from domestique.planning.words import resolving as at

_MONTH: Final = (
    r"(?P<{0}>january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?)(?![a-z])"
)
_UNIT: Final = (
    r"\s?(?:%|(?:h|hours?|hrs?|minutes?|mins?|times|sessions?|workouts?|runs?|rides?|swims?|tss|km|miles?|percent)"
    r"(?![a-z]))"
)
_DAY: Final = rf"(?P<{{0}}>\d{{{{1,2}}}})(?:st|nd|rd|th|(?!{_UNIT}))(?!\d|:\d)"
_YEAR: Final = r"(?:,?\s(?P<year>20\d\d|'\d\d(?!\d))|,?\s(?:of\s)?(?P<next>next\syear))?"
_TO: Final = r"\s?(?:-|~|to|through|until|till|thru|and|부터|에서)\s?(?:the\s)?"
_RANGE: Final = r"\s?(?:-|~|to|through|until|till|thru|부터|에서)\s?(?:the\s)?"
_WEEKDAY: Final = r"(?P<weekday>mon|tues|tue|wednes|wed|thurs|thu|fri|satur|sat|sun)(?:day)?(?![a-z])"
_KO_YEAR: Final = r"(?:(?P<year>20\d\d)년\s?|(?P<next>내년)\s?|올해\s?|내\s?년\s?)?"

_KO_DAY: Final = rf"{_KO_YEAR}(?P<m>\d{{1,2}})월\s?(?P<d>\d{{1,2}})일"

_M, _N, _D, _E = _MONTH.format("m"), _MONTH.format("n"), _DAY.format("d"), _DAY.format("e")
_NUMBER: Final = rf"(?P<n>{numbers.ANY})"
_LETTERS: Final = "[월화수목금토일]"
_KO_LETTER: Final = rf"(?P<weekday>{_LETTERS})"
_ENDS: Final = r"(?:은|는|에|엔)?(?: |$)"
_MORE: Final = rf"(?:[,/] ?{_LETTERS}|{_LETTERS}(?:{_LETTERS}|{_ENDS}))"
_COUNTED: Final = (
    r"(?:h|hours?|min|minutes?|k|km|miles?|x|times|runs?|rides?|swims?|sessions?|workouts?|days?|weeks?|tss|percent)"
    r"(?![a-z])"
)
_BESIDE: Final = "|".join(rf"(?<=일{join})" for join in (", ", ",", "과 ", "하고 ", "이랑 ", "이나 ", " 또는 "))
_UNTIL: Final = r"(?:(?<=until\s)|(?<=till\s))"
_MONTH_WITHIN: Final = ("before", "in", "through", "during", "for", "this", "from", "since", "starting")
_WITHIN: Final = "|".join(rf"(?<={word}\s)" for word in _MONTH_WITHIN)
_SLASHED: Final = r"(?P<m>\d{1,2})/(?P<d>\d{1,2})"
_NTH: Final = r"(?P<n>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)"
_OF_MONTH: Final = rf"(?:of|in)\s(?:{_M}{_YEAR}|(?P<rel>next month|this month|the month))"
_KO_NTH: Final = r"(?P<n>첫|둘|두|셋|세|넷|네|다섯|마지막|[1-5])\s?(?:번째|째)?"
_KO_MONTH: Final = rf"(?:{_KO_YEAR}(?P<m>\d{{1,2}})월|(?P<rel>다음 ?달|이번 ?달|담달|내달|이달))(?:의)?"
_NOT_LONG: Final = r"(?!\s?(?:간|동안|씩))"
_LONG: Final = r"\s?(?:일\s?(?:간|동안|씩)|주|개월|달|시간|분|번|회)"
"""`24일부터 3일간`: how long, and not until the third."""
_AND_NEXT: Final = r"(?:\s?(?:and|to|-|&|/)\s?\d{1,2}(?:st|nd|rd|th)?)?"
_SEOL: Final = r"(?<!에 )(?<!를 )설(?=에|은|까지|부터|\s(?!때|수|것|거|날|일))"
"""출발선에 설 때 is no feast."""
_SO_OFTEN: Final = r"에\s?(?:[한두세]|\d)\s?[번회]"
_SINGLE: Final[tuple[tuple[str, at.Maker], ...]] = (
    (r"(?P<year>20\d\d)[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)", at.iso),
    (rf"{_M}\s(?:the\s)?{_D}{_RANGE}{_N}\s{_E}{_YEAR}", at.english),
    (rf"{_M}\s(?:the\s)?{_D}{_RANGE}{_E}{_YEAR}", at.english),
    (rf"(?<=between\s){_M}\s(?:the\s)?{_D}{_TO}(?:{_N}\s)?{_E}{_YEAR}", at.english),
    (rf"(?:the\s)?{_D}\s(?:of\s)?{_M}{_RANGE}{_E}\s(?:of\s)?{_N}{_YEAR}", at.english),
    (rf"(?:the\s)?{_D}{_RANGE}{_E}\s(?:of\s)?{_M}{_YEAR}", at.english),
    (rf"(?<=between\s)(?:the\s)?{_D}{_TO}{_E}\s(?:of\s)?{_M}{_YEAR}", at.english),
    (rf"{_M}\s(?:the\s)?{_D}{_YEAR}", at.english),
    (rf"(?:the\s)?{_D}(?=(?:(?:,|,?\sand|\s&)\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?)+\s(?:of\s)?{_M})", at.english),
    (rf"(?:(?<=and )|(?<=or )|(?<=& )|(?<=, ))(?:the\s)?{_D}(?!\s?(?:%|{_COUNTED}))", at.english_beside),
    (rf"(?:the\s)?{_D}\s(?:of\s)?{_M}{_YEAR}", at.english),
    (rf"(?:the\s)?{_D}\s(?:of\s)?{_M}\s(?P<year>2[6-9]|3[0-5])(?!{_UNIT}|[\d:/.-])", at.english),
    (rf"(?:the\s)?weekend of\s{_M}\s(?:the\s)?{_D}{_YEAR}{_AND_NEXT}", at.weekend_of),
    (rf"(?:the\s)?weekend of\s(?:the\s)?{_D}\s(?:of\s)?{_M}{_YEAR}", at.weekend_of),
    (rf"(?:the\s)?week of\s{_M}\s(?:the\s)?{_D}{_YEAR}", at.week_of),
    (rf"(?:the\s)?week of\s(?:the\s)?{_D}\s(?:of\s)?{_M}{_YEAR}", at.week_of),
    (rf"(?:the\s)?(?:whole\s)?{_NTH}\sweek\s{_OF_MONTH}", at.nth_seven_days),
    (rf"(?:the\s)?{_NTH}\sweekend\s{_OF_MONTH}", at.nth_weekend),
    (rf"(?:the\s)?{_NTH}\s{_WEEKDAY}\s{_OF_MONTH}", at.nth_weekday),
    (rf"{_KO_MONTH}\s?{_KO_NTH}\s?주(?!일|말|차|마)", at.nth_week),
    (rf"{_KO_MONTH}\s?{_KO_NTH}\s?주\s?주말", at.nth_weekend),
    (rf"{_KO_MONTH}\s?{_KO_NTH}\s?주말", at.nth_weekend),
    (rf"{_KO_MONTH}\s?(?P<n>\d)\s?주\s?차", at.nth_week),
    (rf"{_KO_MONTH}\s?{_KO_NTH}\s?(?:주\s?)?(?P<weekday>[월화수목금토일])(?:요일|욜)", at.nth_weekday),
    (rf"{_KO_DAY}?{_TO}(?:(?P<n>\d{{1,2}})월\s?)?(?P<e>\d{{1,2}})일{_NOT_LONG}", at.numeric),
    (_KO_DAY, at.numeric),
    (rf"{_SLASHED}\s?(?:-|~|to|부터|에서)\s?(?:(?P<n>\d{{1,2}})/)?(?P<e>\d{{1,2}})(?![\d:%/]|{_LONG})", at.numeric),
    (r"(?P<m>\d{1,2})/(?P<d>\d{1,2})(?![\d:%/])", at.numeric),
    (rf"(?P<rel>다음 ?달|이번 ?달|담달|내달)\s?(?P<d>\d{{1,2}})일{_TO}(?P<e>\d{{1,2}})일{_NOT_LONG}", at.in_month),
    (r"(?P<rel>다음 ?달|이번 ?달|담달|내달)\s?(?P<d>\d{1,2})일", at.in_month),
    (rf"{_KO_YEAR}(?P<m>\d{{1,2}})월\s?(?:말|달 말)", at.month_end),
    (rf"{_KO_YEAR}(?P<m>\d{{1,2}})월(?!요|\s?(?:첫|둘|셋|넷|다섯|마지막|초|중|\d\s?주))", at.valid_month),
    (rf"(?:{_BESIDE})(?P<d>\d{{1,2}})일(?!간|\s?동안)", at.day_beside),
    (rf"(?:the\s)?(?:mid|middle of)\s{_M}", at.mid_month),
    (rf"{_KO_YEAR}(?P<m>\d{{1,2}})월\s?중순", at.mid_month),
    (rf"(?:the\s)?end of\s{_M}{_YEAR}", at.month_end),
    (rf"{_UNTIL}{_M}{_YEAR}(?!\s\d)", at.before_month),
    (rf"{_KO_YEAR}(?P<m>\d{{1,2}})월\s?(?:이\s?)?(?:되기\s?)?전(?=\s?까지)", at.before_month),
    (rf"(?:{_WITHIN}|all of\s|all\s){_M}{_YEAR}(?!\s\d+(?!{_UNIT}|\d))", at.named_month),
    (r"(?:the\s)?end of (?:the|this|next) week|이번 주 말(?!고)", at.last_of(at.week(0))),
    (r"(?:the\s)?end of next month|다음 ?달 ?말", at.last_of(at.month_after(1))),
    (r"(?:the\s)?end of (?:the|this) month|month's end|month end", at.last_of(at.month_after(0))),
    (r"이번 ?달 ?말|이달 ?말|월말|이번 ?달 끝", at.last_of(at.month_after(0))),
    (r"(?:the\s)?end of (?:the|this) year|new year's eve|year end|연말|올해 ?말|올해 끝|년말", at.year_end),
    (r"(?:the\s)?rest of (?:the|this) month|이번 ?달|this month|이달", at.month_after(0)),
    (r"(?:the\s)?rest of (?:the|this) week|this week|이번 ?주(?!말)|금주", at.week(0)),
    (r"the next month", at.month_ahead),
    (r"next month|다음 ?달|담달|내달", at.month_after(1)),
    (rf"(?:on\s)?(?:{_WEEKDAY})\s(?:of\s)?next week", at.weekday_of(1)),
    (rf"next week\s(?:on\s)?{_WEEKDAY}", at.weekday_of(1)),
    (rf"next {_WEEKDAY}", at.weekday_of(1)),
    (rf"(?:this|this coming|coming) {_WEEKDAY}", at.coming_weekday),
    (r"(?:다음|담) ?주 ?(?P<weekday>[월화수목금토일])(?:요일|욜)", at.weekday_of(1)),
    (r"다다음 ?주 ?(?P<weekday>[월화수목금토일])(?:요일|욜)", at.weekday_of(2)),
    (r"(?:이번 ?주|오는|돌아오는) ?(?P<weekday>[월화수목금토일])(?:요일|욜)", at.this_weekday),
    (rf"{_UNTIL}{_WEEKDAY}", at.coming_weekday),
    (rf"(?:(?<=starting\s)|(?<=starting on\s)|(?<=as of\s)|(?<=beginning\s)){_WEEKDAY}", at.coming_weekday),
    (rf"{_KO_LETTER}(?:요일|욜)(?=부터(?!\s?(?:{_LETTERS}|\d+시|오|아|저|새)))", at.coming_weekday),
    (rf"(?<=until next\s){_WEEKDAY}", at.weekday_of(1)),
    (r"(?P<weekday>[월화수목금토일])(?:요일|욜)(?=\s?까지)", at.coming_weekday),
    (rf"(?<=and\s){_WEEKDAY}", at.english_weekday_beside),
    (rf"(?:다음|담|이번|다다음) ?주 ?{_KO_LETTER}(?={_MORE})", at.beside_week),
    (rf"{_KO_LETTER}(?=요일|욜|{_MORE}|{_ENDS})(?:요일|욜)?", at.weekday_beside),
    (r"next weekend|다음 ?주 ?말(?!고)|다음 ?주말", at.weekend(1)),
    (r"this weekend|이번 ?주말|이번 ?주 ?말", at.weekend(0)),
    (r"다다음 ?주|the week after next", at.week(2)),
    (r"(?:the\s)?next week|다음 ?주|담 ?주|차주", at.week(1)),
    (r"(?:the\s)?day after tomorrow|내일모레|모레", at.shift(2)),
    (r"tomorrow|내일", at.shift(1)),
    (r"today|오늘|지금", at.shift(0)),
    (r"new year's day|new year's|new year|새해 첫날|신정|새해", at.fixed(1, 1)),
    (r"(?P<next>내년 ?)?(?:설날?|구정) ?연휴|lunar new year holidays?|seollal holidays?", at.seollal(1)),
    (rf"(?P<next>내년 ?)?(?:설날(?: ?당일)?|구정|설 ?당일|{_SEOL})", at.seollal(0)),
    (r"(?P<next>next year's )?(?:lunar new year(?:'s day)?|seollal)", at.seollal(0)),
    (r"(?P<next>내년 ?)?(?:추석|한가위) ?연휴|chuseok holidays?", at.chuseok(1)),
    (r"(?P<next>내년 ?)?(?:추석|한가위)(?: ?당일)?|chuseok", at.chuseok(0)),
    (r"thanksgiving(?: day)?", feasts.thanksgiving),
    (r"(?:the\s)?easter weekend|부활절 ?주말", feasts.easter(-1, 0)),
    (r"good friday|성금요일", feasts.easter(-2, -2)),
    (r"easter monday", feasts.easter(1, 1)),
    (r"easter(?: sunday)?|부활절", feasts.easter(0, 0)),
    (r"삼일절|3·1절", at.fixed(3, 1)),
    (r"어린이날", at.fixed(5, 5)),
    (r"현충일", at.fixed(6, 6)),
    (r"광복절", at.fixed(8, 15)),
    (r"개천절", at.fixed(10, 3)),
    (r"한글날", at.fixed(10, 9)),
    (r"valentine's(?: day)?|발렌타인데이", at.fixed(2, 14)),
    (r"halloween|핼러윈|할로윈", at.fixed(10, 31)),
    (r"christmas eve|크리스마스 ?이브", at.fixed(12, 24)),
    (r"boxing day", at.fixed(12, 26)),
    (r"(?:the\s)?christmas week|the week of christmas|크리스마스 ?주(?=에|는|간|\s)", at.week_with(12, 25)),
    (r"christmas day|christmas|xmas|크리스마스|성탄절", at.fixed(12, 25)),
    (rf"(?<!one )(?<!1 )in (?!one|a |1 ){_NUMBER}\s?weeks?(?:' time)?(?![a-z])", at.after(7)),
    (rf"(?:exactly )?{_NUMBER}\s?weeks? (?:from (?:now|today)|ahead(?! of))", at.after(7)),
    (rf"{_NUMBER}\s?days? (?:from (?:now|today)|ahead(?! of))", at.after(1)),
    (rf"in (?!one|a |1 ){_NUMBER}\s?days?(?![a-z])", at.after(1)),
    (rf"{_NUMBER}\s?주\s?(?:뒤|후)(?!에는?\s?회복)", at.after(7)),
    (rf"{_NUMBER}\s?일\s?(?:뒤|후)", at.after(1)),
    (r"the (?P<d>\d{1,2})(?:st|nd|rd|th)(?![a-z])(?!\s(?:week|day))", at.day_of_month),
    (rf"(?<!주 )(?<!주)(?<!\d월 )(?P<d>\d{{1,2}})일(?=\s?(?:까지|부터)|에(?:는|\s))(?!{_SO_OFTEN})", at.day_of_month),
    (r"(?<!주 )(?<!주)(?<!\d월 )(?P<d>1[3-9]|2\d|3[01])일(?=[은엔]\s)", at.day_of_month),
    (r"next year|내년", at.next_year),
)  # fmt: skip
TABLE: Final = tuple((re.compile(rf"(?<![\da-z.]){told}"), make) for told, make in _SINGLE)
