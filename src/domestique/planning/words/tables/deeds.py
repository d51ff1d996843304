"""What is to happen, or not: resting, being away, tapering, keeping apart, repeating."""

from typing import Final

from domestique.model.rule import Priority
from domestique.model.sport import Sport
from domestique.planning.words.phrases import saying, table
from domestique.planning.words.token import Is

PHRASES: Final = (
    *saying(
        "rest, rest day, rest days, day off, days off, off, free, off day, off days, full rest day, "
        "full rest days, complete rest, full rest, resting, rest completely, total rest, nothing on, "
        "nothing at all, complete rest day, complete rest days, full day off, full days off, training free, "
        "take off, no training, no workouts, no sessions, no exercise, without training, rest fully, "
        "complete day off, completely off, training free day, training free days, free day, free days, "
        "without any training, without any workouts, without any workout, without any exercise, with no training, "
        "with no workouts, without workouts, without a workout, "
        "zero training, zero workouts, zero sessions, 운동이 하나도 없, 훈련이 하나도 없, 운동이 없어야, "
        "훈련이 없어야, "
        "no sport, no sports, "
        "nothing scheduled, no training at all, nothing, rest only, day without training, days without training, "
        "don't train, do not train, never train, do no training, don't schedule anything, never schedule anything, "
        "not train, don't plan anything, don't put anything, don't schedule training, no training on, "
        "don't work out, empty, recovery, recover, leave empty, stay empty, blank, 회복, 쉬는 날, 쉴게, 휴식, "
        "휴식일, 쉬게, 쉬어야, 쉬고, 쉽니다, 쉬어요, ^쉬는, ^쉴, 쉬자, 쉬도록, 쉬었으면, 완전 휴식, 완전히 쉬, "
        "오프, ^쉬기, ^쉬면, ^쉬어, ^쉬세, 휴식 날, 쉼, 쉬는 걸로, 푹 쉬, 풀어주는, 풀어 주는, ^쉬려고, ^쉬죠, "
        "^쉬려, 훈련 없는 날, "
        "운동 없는 날, 훈련 없이, 운동 안 하는 날, 훈련 안 하는 날, 훈련 없음, 운동 없음, 비워, 비워 두, 비워 둘, "
        "비우, 쉰대, 쉰다,  훈련 금지, "
        "운동 금지, 휴무, 휴식을, 쉬는날, 훈련 없게, 운동 없게, 훈련을 넣지 마, 훈련 넣지 마, 아무것도 안 하, "
        "아무것도 넣지 마, 아무것도 넣지 말, 아무것도 잡지 마, 아무것도 잡지 말, 아무것도 하지 마, 아무것도 하지 말, "
        "아무것도 안 넣, 아무것도 안 잡, 아무것도 없, 운동 없이, 운동 없는, 훈련 없는, "
        "훈련 잡지 마, 운동 잡지 마, 운동 넣지 마, 훈련은 없",
        (Is.REST, None),
    ),
    *saying(
        "off to, heading off to, going off to, flying to, flying out, heading to, "
        "i'm out, i am out, i'll be out, out of office, 자리를 비, "
        "travelling, traveling, travel, on the road, business trip, work trip, trip, away, out of town, "
        "abroad, on a trip, conference, wedding, moving house, flying, "
        "출장, 여행, 해외, 집을 비, 결혼식, 이사, 외국, 출국, 워크숍, 예비군, 입원, 병원에 있, in hospital, "
        "가족 행사, 시험 기간, 시험",
        (Is.AWAY, None),
    ),
    *saying(
        "choir, choir practice, band practice, church, rehearsal, rehearsals, evening class, night class, date night, "
        "합창단, 교회, 성당, 예배, 과외, "
        "i work, work from, working from, working hours, office hours, at work, at the office, in the office, "
        "at school, in class, have classes, on shift, my shift, my shifts, my job, i'm working, am working, "
        "i teach, lectures, 일하, 일해, 일합, 근무, 근무 시간, 근무해, 근무합, 회사에, 회사 있, 출근해, 출근합, "
        "수업, 알바, 학교에, "
        "학원, 업무 시간",
        (Is.WORKING, None),
    ),
    *saying(
        "labor day, labour day, memorial day, independence day, veterans day, presidents day, may day, king's day, "
        "golden week, national day, public holiday, public holidays, bank holiday, bank holidays, national holiday, "
        "national holidays, "
        "federal holiday, federal holidays, statutory holidays, official holidays, 공휴일, 법정 공휴일, 대체 공휴일, "
        "국경일, 빨간 날, 빨간날, 쉬는 국경일",
        (Is.PUBLIC, None),
    ),
    *saying("vacation, holiday, holidays, family holiday, on leave, 휴가, 명절, 연휴", (Is.HOLIDAY, None)),
    *saying(
        "won't be open, isn't open, is not open, not open, closed, shut, shuts, shuts down, "
        "shut down, closes down, is shut, closes, is closed, closed for, "
        "out of order, under maintenance, 닫, 휴관, 문 닫, "
        "휴장, 휴무일, 쉬는 날이라 수영장, 안 열, 문을 안 열, 닫혀, 정기 휴일, 이용 못, 공사, 휴업, "
        "안 해서 수영장",
        (Is.CLOSED, None),
    ),
    *saying(
        "i can give, can give you, i can spare, can spare, i can spend, "
        "off work, not at work, only free, available, free to train, open, can train, i can train, able to train, "
        "can work out, "
        "can exercise, have time, train only, i'm free, am free, i am free, i'm available, i train, time to train, "
        "availability, is ok, are ok, is fine, are fine, works, work for me, works for me, can do, "
        "could train, possible times, my training window, "
        "training window, are free, is free, 가능, 할 수 있, 훈련 가능, 시간이 나, 시간 나, 시간이 있, 시간 있, "
        "시간 돼, 시간이 돼, 시간 되, 시간이 되, 비어 있, 한가, 괜찮, 낼 수 있, 여유, 시간만 있, 운동할 수, "
        "훈련할 수, 훈련 시간, 운동 시간, 자유, 다 돼, 다 됩, 다 되, 모두 돼, 모두 됩, 전부 돼, 언제든 돼, 열어요, "
        "엽니다, 여는 날, 열려 있, 비는, 빕니다, 비어요, 비어",
        (Is.FREE, None),
    ),
    *(
        phrase
        for who in ("i'm", "i am", "are", "is", "am")
        for how in ("totally", "always", "usually", "completely", "pretty much", "all", "mostly", "quite", "generally")
        for phrase in saying(f"{who} {how} free, {who} {how} open", (Is.FREE, None))
    ),
    *saying("free from", (Is.FREE, None), (Is.FROM, None)),
    *saying("free between", (Is.FREE, None), (Is.BETWEEN, None)),
    *saying("free after", (Is.FREE, None), (Is.AFTER, None)),
    *saying("free before", (Is.FREE, None), (Is.BEFORE, None)),
    *saying("free until, free till", (Is.FREE, None), (Is.UNTIL, None)),
    *saying(
        "have, have got, i've got, got, access to, own, with, use, there is, there's, there are, has, 있어, "
        "있습, 있고, 있는, 있음, 있다, 갖고, 가지고, 쓸 수 있, 보유, 사용 가능, 쓸 수, 있으",
        (Is.HAVE, None),
    ),
    *saying(
        "step taper, stepped taper, taper, tapering, taper for, taper period, taper off, tapered, 테이퍼, 테이퍼링, "
        "감량기, 조정기, 테이퍼 기간",
        (Is.TAPER, None),
    ),
    *saying(
        "back off, back off by, ease back, pull back, dial it back, ease off, wind down, scale back, dial back, "
        "cut, reduce, reduced, reduction, lower, drop, less volume, "
        "decrease, off the volume, cutting, "
        "reducing, dropping, down by, volume down, cut back, less, "
        "줄여, 줄이, 감소, 낮춰, 낮추, 줄인, 덜, 깎, 감량, 줄었",
        (Is.CUT, None),
    ),
    *saying(
        "recovery week, recovery weeks, rest week, rest weeks, easy week, easy weeks, deload, deload week, "
        "deload weeks, down week, down weeks, light week, light weeks, "
        "unload week, unloading week, off week, adaptation week, regeneration week, lighter week, week easy, "
        "week off, cutback week, cutback weeks, cut back week, cut back weeks, week light, absorb week, "
        "back off week, easier week, week easier, weeks easier, week should be easy, week should be light, "
        "lighter weeks, week for recovery, step back week, deloading, "
        "회복주, 회복 주, 회복주간, 회복 주간, 디로드, 디로딩, 쉬는 주, 쉬운 주, 편한 주, 휴식주, 휴식 주, 휴식 주간, "
        "가벼운 주, 가볍게 가는 주, 조절 주, 조절주, 부하를 줄이는 주, 가벼운 주간, 회복 위주, 쉬어가는 주, "
        "쉬엄쉬엄, 주는 가볍게, 주는 회복, 주를 회복, 주는 쉬, 주는 휴식, 주 회복, 주 휴식, 리커버리 주, "
        "리커버리 위크, 회복기, 쉬는 주간, 주째는 가볍, 주는 쉽게, 주째는 쉬, 주째는 회복, 훈련량 줄이는 주",
        (Is.EASY_WEEK, None),
    ),
    *saying(
        "on, of load, build for, build, train hard for, of training, of loading, of building, of build, hard weeks, "
        "weeks hard, weeks up, 훈련하고, 훈련 후, 쌓고, 올리고, 강하게, 빡세게",
        (Is.WEEKS_ON, None),
    ),
    *saying(
        "up my, upping my, up the, upping the, "
        "build my, build up my, grow my, increase, increases, grow, grows, go up, rise, rises, ramp, ramp up, "
        "ramp rate, raise, climb, jump, "
        "build up, add, progress, progression, increasing, growth, extend, going up, gain, goes up, ramping, "
        "up by, bump, more each week, from week to week, week over week, week on week, increase by, "
        "from one week to the next, "
        "증가, 늘려, 늘리, 늘어, 늘지, 오르지, 올리, 올라, 상승, 램프, 램프업, 늘릴, 증량, 늘게, 늘도록, "
        "올려, 늘었, 늘면, 오르면, 오르게, 오르는, 증가율, 상승률, 늘이",
        (Is.RAMP, None),
    ),
    *saying("same, identical, the same, 같은, 똑같은, 동일한, 동일, 똑같이, 같은 거", (Is.SAME, None)),
    *saying(
        "vary the workouts, vary workouts, vary the sessions, vary my workouts, repeat, repeated, repeating, "
        "repeats, repetition, 반복, 되풀이, 중복",
        (Is.REPEAT, None),
    ),
    *saying(
        "apart, away from, separate, separated, separation, gap, from each other, spaced, spacing, "
        "keep away, between them, of each other, clear of, far from, distance from, recovery between, "
        "rest between, "
        "간격, 띄워, 띄우, 떨어뜨, 떨어져, 떨어트, 떼어, 떨어지게, 텀, 벌려, 띄어, 거리를 두, 사이를 두, 앞뒤로, "
        "전후로, "
        "떼고, 분리, 띄엄, 두고, 뒀으면, 텀을, 떨어진",
        (Is.APART, None),
    ),
    *saying(
        "follow each other, following each other, one after the other, in a row, back to back, consecutive, "
        "consecutive days, consecutively, straight, running days, on successive days, two days in a row, "
        "two days running, 2 days in a row, days in a row, next to each other, successive, successive days, "
        "days running, one after another, two consecutive days, two days straight, adjacent days, following days, "
        "연속, 연달아, 연이어, 이틀 연속, 이틀 연달아, 2일 연속, 연속으로, 연일, 이틀 연속으로, "
        "연이틀, 이틀 내리, 잇따라, 이어서, 연속되",
        (Is.IN_A_ROW, None),
    ),
    *saying("off the bike, off my bike", (Is.REST, None), (Is.SPORT, Sport.CYCLING)),
    *saying("붙여, 붙이지, 붙지", (Is.IN_A_ROW, "close")),
    *saying(
        "non consecutive, nonconsecutive, every other day, 하루 걸러, 하루씩 걸러", (Is.IN_A_ROW, None), (Is.NO, None)
    ),
    *saying(
        "the day after, day after, the day following, following day, the next day, next day, the following day, "
        "day later, next morning, the morning after, 다음 날, 다음날, 한 다음 날, 한 다음날, 하고 다음 날, "
        "하고 난 다음 날, 하고 난 다음날, 한 그다음 날, 이튿날, 담날, 그다음 날, 이튿 날, 다음날에",
        (Is.DAY_AFTER, 1),
    ),
    *saying(
        "the day before, day before, the previous day, day prior, 전날, 하루 전, 바로 전날, 전 날", (Is.DAY_BEFORE, 1)
    ),
    *saying(
        "after, following, later, later than, earlier than, 후에, 후에는, 후엔, 뒤에, 뒤에는, 이후, 이후에, "
        "한 다음, if i do a, if i do, when i do, when i do a, whenever i do, every time i do, once i've done, "
        "지나고, 지나서, 지난 뒤, 지난 후, "
        "하고 나서, 하고 나면, 후로, 뒤엔, 이후로, 이후론, 끝나고, 후부터, 뒤부터, ^뒤$, ^후$, "
        "^뒤까지, ^뒤로, ^뒤부터, ^뒤엔, ^후까지, ^후라, ^후엔, ^후로, ^후부터, 이후부터, 하면, ^다음$",
        (Is.AFTER, None),
    ),
    *saying(
        "before, prior to, ahead of, leading into, leading up to, going into, earlier, into, 전에, 전까지, "
        "앞두고, 직전, 이전, 앞에, 전에는, ^전$, ^전엔, ^전부터, ^전이나, ^전까지, ^전으로, ^전인, 이전에",
        (Is.BEFORE, None),
    ),
    *saying(
        "race, races, event, events, competition, competing, big race, big day, goal race, target race, "
        "main race, goal event, target event, main event, "
        "레이스, 대회, 경기, 시합, 목표 대회, 메인 대회, 목표 레이스",
        (Is.RACE, None),
    ),
    *saying(
        "출발선에서, 출발선, race day, raceday, race morning, event day, day of the race, day of the event, "
        "the start line, at the start, toe the line, toeing the line, starting line, 출발선, "
        "대회 날, 대회 당일, 레이스 당일, 경기 당일, 시합 날, 대회날, 레이스 데이, "
        "레이스 날, 대회 아침, 시합 당일, 당일",
        (Is.RACE_DAY, None),
    ),
    *(
        phrase
        for one in Priority
        for phrase in saying(
            ", ".join(f"{one.lower()}{end}" for end in ("예요", "이에요", "입니다", "급이에요")), (Is.PRIORITY, one)
        )
    ),
    *table(
        Is.PRIORITY,
        {
            Priority.A: (
                "(a), a race, a event, a races, a events, a priority, priority a, main goal, main race, a goal, "
                "goal race, top priority, biggest goal, most important race, most important event, target race, "
                "target event, goal event, main event, my main, big goal, key race, key event, a 레이스, a 대회, "
                "a급, a급 대회, 목표 대회, 가장 중요한 대회, 제일 중요한 대회, 메인 대회, 주 대회, 최우선, "
                "a 경기, 올해 목표, 시즌 목표, a 등급, 가장 중요한, 제일 중요한, 목표 레이스, 메인 레이스"
            ),
            Priority.B: (
                "(b), b race, b event, b races, b events, b priority, priority b, tune up race, tune up, tuneup, "
                "secondary race, secondary, secondary goal, warm up race, prep race, b goal, b 레이스, b 대회, "
                "b급, b급 대회, 전초전, 점검 대회, b 경기, 두 번째 목표, 튠업, b 등급, 점검용"
            ),
            Priority.C: (
                "(c), c race, c event, c races, c events, c priority, priority c, for fun, just for fun, "
                "training race, as training, as a training run, as a workout, c 레이스, c 대회, c급, c급 대회, "
                "재미로, 연습 삼아, 훈련 삼아, c 경기, 즐기러, c 등급, 훈련용"
            ),
        },
    ),
    *saying("parkrun, parkruns, 파크런", (Is.SPORT, Sport.RUNNING), (Is.RACE, Sport.RUNNING)),
    *table(
        Is.RACE,
        {
            Sport.RUNNING: (
                "marathon, half marathon, 10k race, 5k race, ultramarathon, ultra marathon, ultra, trail race, "
                "trail run race, fun run, marathons, 마라톤, 하프 마라톤, 하프마라톤, 풀코스, "
                "트레일 대회, 트레일러닝 대회, 울트라마라톤, 단축마라톤, 트레일런, 마라톤 대회, 달리기 대회, "
                "하프 대회"
            ),
            Sport.CYCLING: (
                "gran fondo, granfondo, gravel race, criterium, crit, road race, time trial, sportive, "
                "century ride, century, bike race, cycling race, fondo, stage race, etape, tt race, "
                "hill climb race, 그란폰도, 메디오폰도, 크리테리움, 자전거 대회, 도로 경기, 사이클 대회, "
                "그란폰도 대회, 랜도너스, 브레베"
            ),
            Sport.SWIMMING: (
                "swim race, swim meet, open water race, swimming competition, swim marathon, 수영 대회, "
                "오픈워터 대회, 바다수영 대회, 수영대회, 마스터즈 수영대회"
            ),
            Sport.MULTISPORT: (
                "tri, sprint tri, olympic tri, half iron, triathlon, ironman, half ironman, 70.3, ironman 70.3, "
                "duathlon, olympic triathlon, "
                "sprint triathlon, olympic distance, challenge roth, roth, 챌린지 로스, 철인, 철인 3종, 철인3종, "
                "트라이애슬론, 아이언맨, 듀애슬론, "
                "하프 아이언맨, 철인 경기, 철인3종 경기, 철인 대회, 3종 대회"
            ),
            Sport.SKIING: "ski marathon, ski race, 스키 대회, 스키 마라톤",
            Sport.ROWING: "regatta, rowing race, 조정 대회",
        },
    ),
)
