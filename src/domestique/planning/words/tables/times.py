"""Days of the week, times of the day, months, and the small words between times."""

from typing import Final

from domestique.model.rule import WEEK, Phase, Weekday
from domestique.model.sport import Sport
from domestique.planning.words.phrases import saying, table
from domestique.planning.words.token import Is

_NAMES: Final = {
    Weekday.MON: "monday, mondays, mon, monday's, 월요일, ^월욜",
    Weekday.TUE: "tuesday, tuesdays, tue, tues, tuesday's, 화요일, ^화욜",
    Weekday.WED: "wednesday, wednesdays, wed, weds, wednesday's, 수요일, ^수욜",
    Weekday.THU: "thursday, thursdays, thu, thurs, thursday's, 목요일, ^목욜",
    Weekday.FRI: "friday, fridays, fri, friday's, 금요일, ^금욜",
    Weekday.SAT: "saturday, saturdays, sat, saturday's, 토요일, ^토욜",
    Weekday.SUN: "sunday, sundays, sun, sunday's, 일요일, ^일욜",
}
_SETS: Final = {
    WEEK[:5]: "weekday, weekdays, week days, workday, workdays, work days, during the week, on work days, 평일, 주중, "
    "^근무일",
    WEEK[5:]: "weekend, weekends, the weekend, at the weekend, 주말, 토일",
    WEEK: (
        "the rest of the week, other days, 나머지 요일, 나머지 날, 다른 날, 다른 요일, "
        "every day, everyday, each day, daily, any day, all days, seven days a week, 매일, 날마다, "
        "하루도 빠짐없이, 요일 상관없이, 아무 요일"
    ),
}
_DAYTIMES: Final = {
    "am": (
        "morning, mornings, in the morning, in the mornings, am, a.m., a.m, early morning, early mornings, "
        "before work, before lunch, before lunchtime, 점심 전, 점심 전에, 점심 먹기 전, 아침, 오전, 새벽, 출근 전, "
        "출근 전에"
    ),
    "pm": (
        "evening, evenings, in the evening, in the evenings, pm, p.m., p.m, at night, night, nights, tonight, "
        "after work, 저녁, 밤$, ^밤에, ^밤엔, ^밤은, 퇴근 후, 퇴근하고, 퇴근 이후"
    ),
    "afternoon": "afternoon, afternoons, in the afternoon, in the afternoons, 오후, ^낮$, ^낮에",
    "lunch": "lunchtime, lunch time, lunch break, lunch breaks, lunch, at lunch, 점심시간, 점심",
    "all": (
        "all day, anytime, any time, the whole day, whole day, all day long, 하루 종일, 종일, 아무 때나, 언제든, "
        "언제든지, 온종일"
    ),
}
PHRASES: Final = (
    *table(Is.WEEKDAYS, {(day,): words for day, words in _NAMES.items()}),
    *table(Is.WEEKDAYS, _SETS),
    *table(Is.DAYTIME, _DAYTIMES),
    *table(
        Is.PHASE,
        {
            Phase.BASE: (
                "base, base phase, base period, in base, during base, base season, 베이스, 베이스 기간, 기초기, "
                "베이스기, 기초 기간, 베이스 단계, 기초 단계, "
                "base block, base training"
            ),
            Phase.BUILD: (
                "build phase, build period, in the build, during build, during the build, 빌드, 빌드 기간, "
                "빌드기, 강화기, 빌드 단계, build block"
            ),
            Phase.PEAK: (
                "peak phase, peak period, peak block, peak weeks, in peak, in the peak, 피크 때, 피크에는, 피크엔, "
                "피크 기간, 피크기, 피크 단계"
            ),
            Phase.TAPER: "taper phase, the taper phase, during the taper phase, 테이퍼 단계",
            Phase.RECOVERY: (
                "recovery phase, recovery period, recovery block, transition phase, 회복 단계, 회복 기간, 회복 페이즈"
            ),
        },
    ),
    *saying(
        "weeknight, weeknights, week night, week nights, school nights, school night, weekday evenings, "
        "weekday evening, weekday nights",
        (Is.WEEKDAYS, WEEK[:5]),
        (Is.DAYTIME, "pm"),
    ),
    *saying(
        "weekday mornings, weekday morning",
        (Is.WEEKDAYS, WEEK[:5]),
        (Is.DAYTIME, "am"),
    ),
    *saying(
        "지난주보다, 지난 주보다, 지난주 대비, 지난 주 대비, 전주보다, 전주 대비, than last week, over last week, "
        "than the week before, compared to last week, on last week, "
        "a week, per week, each week, every week, weekly, in a week, in one week, any week, any given week, "
        "in any week, week's, "
        "of my week, of the week, out of my week, out of my weeks, of my weeks, somewhere in the week, "
        "/ week, /week, wk, / wk, /wk, p/w, "
        "일주일의, 한 주의, 일주일에, 한 주에, 매주, 주당, 1주일에, 1주에, ^주간, 주별, 주에, 한주에, 어떤 주든, "
        "어느 주든, 어떤 주도, 어느 주도, ^주마다, /주, "
        "^일주에, "
        "1주당, 주 단위, 주일에",
        (Is.PER, "week"),
    ),
    *saying(
        "어떤 날이든, 어느 날이든, 어떤 날도, 어느 날도, 어떤 날에도, 어느 날에도, 하루라도, "
        "a day, /day, / day, /d, single day, any single day, any given day, per day, each day, in a day, "
        "in one day, on any one day, any one day, on any day, on a single day, in a single day, on one day, "
        "in any one day, daily, 하루에, "
        "하루, 일일, 하루당, 날마다",
        (Is.PER, "day"),
    ),
    *saying(
        "per session, /session, / session, each session, a session, any session, any per workout, each workout, "
        "a workout, any workout, single session, "
        "any single session, any one session, at a time, in one go, every session, single workout, at once, "
        "in one session, "
        "한 번에, 한번에, 회당, 1회당, 1회에, 한 회에, 한 세션, 세션당, 한 세션에, 훈련 하나, 운동 하나, "
        "한 번 운동, 한 번 훈련, 한 번 할 때, 한번 할 때, 1회 훈련, 1회 운동, 각 세션, 한 번 달릴 때, "
        "한번 뛸 때, 한 번 탈 때",
        (Is.PER, "session"),
    ),
    *(
        phrase
        for sport, name in ((Sport.RUNNING, "run"), (Sport.CYCLING, "ride"), (Sport.SWIMMING, "swim"))
        for phrase in saying(f"any {name}, each {name}, every {name}", (Is.PER, "session"), (Is.SPORT, sport))
    ),
    *saying("no week, not a week, no single week, never a week", (Is.PER, "week"), (Is.NO, None)),
    *saying("no day, not a day, no single day, never a day", (Is.PER, "day"), (Is.NO, None)),
    *saying("no single session, no single workout", (Is.PER, "session"), (Is.NO, None)),
    *saying("a month, per month, monthly, each month, every month, 한 달에, 매달, 매월", (Is.PER, "month")),
    *saying("can start at, start at, start from, not start before, 시작해서, 시작해, 시작하고", (Is.FROM, None)),
    *saying(
        "be done by, done by, finish by, finished by, be finished by, be home by, home by, out by, be back by, "
        "back by, "
        "끝내야, 끝나야, 마쳐야, 마무리해야, 끝내",
        (Is.UNTIL, None),
    ),
    *saying("until, till, til, through, up until, to the end of, up to and including, 까지, 까진", (Is.UNTIL, None)),
    *saying(
        "from then on, from then, from that day on, from that day, 그 뒤로, 그 뒤부터, 그 이후로, 그 이후부터, "
        "그때부터, "
        "그날부터, 그 후로, 그 후부터",
        (Is.SINCE, None),
    ),
    *saying("from, starting, since, starting on, beginning, as of, 부터, 에서부터", (Is.FROM, None)),
    *saying(
        "for, over, for the next, over the next, in the next, during, for about, 동안, 간은, 앞으로", (Is.FOR, None)
    ),
    *saying("every, each, every single, 마다", (Is.EACH, None)),
    *saying("half, 하프$, 절반, 반으로, 반만", (Is.HALF, None)),
)
