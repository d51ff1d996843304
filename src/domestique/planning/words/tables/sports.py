"""Sports, what a workout is for, and what is in it."""

from typing import Final

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.words.phrases import saying, table
from domestique.planning.words.token import Is

_SPORTS: Final = table(
    Is.SPORT,
    {
        Sport.RUNNING: (
            "track session, track sessions, track workout, track workouts, track night, run, runs, running, jog, "
            "jogs, jogging, runner's, ^달리기, 달리기, 러닝, 런닝, ^런$, ^런은, "
            "^런을, ^런도, ^런만, ^런이, 조깅, "
            "^뛰기, ^뛰는 것, ^뛰는 거, ^뛰는, ^뛰고, ^뛰면, ^뛸, ^뛰지, ^뛰어, ^뛰게, ^뛰다, ^뛸래, "
            "^달리는, ^달리면, ^달리고, ^달릴, "
            "^달리지, ^달려, ^달리게, 마라톤 훈련, ^뜁니다, ^뛰도록, ^달려요"
        ),
        Sport.CYCLING: (
            "bike, bikes, biking, ride, rides, riding, cycle, cycling, bicycle, bike ride, bike rides, "
            "zwift, zwifting, spin, "
            "spinning, 자전거, 사이클, 사이클링, 라이딩, 싸이클, 로드 라이딩, 즈위프트, 자전거 타기, "
            "자전거 라이딩, ^잔차, ^타고, ^타야, ^타는, ^타려, ^타면, ^타게, ^탑니다, ^타요, ^탈래, ^탈게"
        ),
        Sport.SWIMMING: "swim, swims, swimming, swim session, swim sessions, 수영, 스위밍, ^헤엄",
        Sport.STRENGTH: (
            "strength, strength training, strength work, strength session, strength sessions, strength workout, "
            "strength workouts, weights, weight training, weight lifting, weightlifting, lifting, lift, lifts, "
            "hit the gym, go to the gym, going to the gym, gym time, in the gym, gym session, gym, the gym, "
            "헬스장, gym sessions, gym day, gym days, gym workout, gym workouts, gym work, resistance training, "
            "근력 운동, 근력 훈련, 근력, 웨이트, 웨이트 트레이닝, 헬스, 근육 운동, 보강 운동, 쇠질, 헬쓰, 리프팅, "
            "근력 세션, pt, 피티, 개인 pt, 퍼스널 트레이닝"
        ),
        Sport.WALKING: "walk, walks, walking, 걷기, 산책, 워킹, ^걷는",
        Sport.HIKING: "hike, hikes, hiking, 등산, 하이킹, 산행",
        Sport.ROWING: "rowing, erg session, erg sessions, 로잉, 조정",
        Sport.SKIING: "ski, skiing, skis, 스키",
    },
)
_RUN, _BIKE, _SWIM, _LIFT = (
    (Is.SPORT, sport) for sport in (Sport.RUNNING, Sport.CYCLING, Sport.SWIMMING, Sport.STRENGTH)
)
_AND_RUN: Final = saying("^런이랑, ^런이나, ^런하고, ^런과", _RUN, (Is.BREAK, None))
_LONG, _HARD, _EASY = ((Is.ROLE, role) for role in (Role.LONG, Role.HARD, Role.EASY))

_TOUGH: Final = ("강한", "힘든", "빡센", "하드한", "센", "고강도")
_ROLES: Final = (
    *saying(
        "long run, long runs, long slow run, long running, lsd, lsd run, long jog, long slow distance, 롱런",
        _LONG,
        _RUN,
    ),
    *saying(
        "장거리 러닝, 장거리 달리기, 장거리 런닝, 장거리 런, 장거리 조깅, 긴 러닝, 긴 달리기, 롱 런, "
        "엘에스디, lsd 훈련, 오래 달리기",
        _LONG,
        _RUN,
    ),
    *saying("long ride, long rides, long bike, long bike ride, long bike rides, long cycle", _LONG, _BIKE),
    *saying("롱 라이드, 장거리 라이딩, 장거리 자전거, 롱 라이딩, 긴 라이딩, 긴 자전거, 장거리 사이클", _LONG, _BIKE),
    *saying("long swim, long swims, 장거리 수영, 긴 수영", _LONG, _SWIM),
    *saying("long session, long sessions, long workout, long workouts, long one, long day, long days, long", _LONG),
    *saying("장거리, 장거리 훈련, 긴 훈련, 롱 세션, 긴 운동, 장거리 운동", _LONG),
    *saying(
        "hard, hard session, hard sessions, hard workout, hard workouts, hard day, hard days, hard one, hard ones, "
        "hard training, hard effort, hard efforts, quality session, quality sessions, quality workout, "
        "quality workouts, quality work, quality training, quality stuff, "
        "quality day, quality days, key session, key sessions, key workout, key workouts, interval, intervals, "
        "interval session, interval sessions, interval workout, interval workouts, interval training, "
        "interval day, interval days, "
        "speedwork, speed work, speed session, speed sessions, high intensity, high intensity session, "
        "high intensity sessions, "
        "high intensity workout, high intensity workouts, high intensity day, high intensity days, "
        "high intensity training, "
        "intense session, intense sessions, intense workout, intense workouts, intense day, intense days, "
        "hiit, tough session, tough sessions, "
        "speed stuff, speed training, speed days, speed day, "
        "hard stuff, intensity session, intensity sessions, intensity day, intensity days, speed workout, "
        "speed workouts, intensity work",
        _HARD,
    ),
    *saying(
        "스피드 훈련, 스피드 세션, ^스피드, "
        "^하드한, ^강한, 고강도, 고강도 훈련, 고강도 운동, 고강도 세션, 인터벌, 인터발, "
        "인터벌 훈련, 인터벌 트레이닝, 강한 훈련, 강훈련, 강한 운동, 강도 높은 훈련, 강도 높은 운동, 강도 높은 날, "
        "강도 높은, 힘든 훈련, 힘든 운동, 힘든 날, 빡센 훈련, 빡센 운동, 빡센 날, 빡센, 핵심 훈련, 핵심 세션, "
        "키 세션, 퀄리티 세션, 퀄리티 훈련, 포인트 훈련, 스피드 훈련, 질주 훈련, 고강도인 날, 고강도 날, "
        "하드 세션, 하드 훈련, 하드한 훈련, 센 훈련, 주요 훈련, 강도 훈련, 스피드 운동",
        _HARD,
    ),
    *saying(
        "easy, easy session, easy sessions, easy workout, easy workouts, easy day, easy days, recovery session, "
        "recovery sessions, easy one, easy ones, light session, light sessions, light day, light workout",
        _EASY,
    ),
    *saying(
        "easy run, easy runs, recovery run, recovery runs, recovery jog, recovery jogs, easy jog, easy jogs",
        _EASY,
        _RUN,
    ),
    *saying(
        "easy ride, easy rides, recovery ride, recovery rides, easy spin, easy spins, recovery spin, coffee ride",
        _EASY,
        _BIKE,
    ),
    *saying("easy swim, easy swims, recovery swim, recovery swims", _EASY, _SWIM),
    *saying(
        "가벼운 달리기, 가벼운 러닝, 회복 달리기, 회복 러닝, 회복 조깅, 이지 런, 회복주 러닝, 가벼운 조깅, "
        "이지런, 회복런",
        _EASY,
        _RUN,
    ),
    *saying("가벼운 라이딩, 회복 라이딩, 가벼운 자전거", _EASY, _BIKE),
    *saying("가벼운 수영, 회복 수영", _EASY, _SWIM),
    *saying(
        "가벼운 훈련, 가벼운 운동, 쉬운 훈련, 쉬운 운동, 쉬운 날, 가벼운 날, 회복 훈련, 회복 운동, "
        "회복하는 날, 이지 데이",
        _EASY,
    ),
    *saying(
        "track intervals, track reps, 트랙 인터벌, hard run, hard runs, "
        "interval run, interval runs, run intervals, running intervals",
        _HARD,
        _RUN,
    ),
    *saying(
        "hard ride, hard rides, interval ride, interval rides, bike intervals, hard bike session, hard bike sessions",
        _HARD,
        _BIKE,
    ),
    *(
        phrase
        for sport, names in ((_RUN, "달리기 러닝 런닝 런"), (_BIKE, "라이딩 자전거 사이클"), (_SWIM, "수영"))
        for name in names.split()
        for phrase in saying(", ".join(f"{how} {name}" for how in _TOUGH), _HARD, sport)
    ),
    *saying(
        "nothing hard, nothing intense, nothing too hard, nothing high intensity, no hard stuff, 힘든 건 빼, "
        "빡센 건 빼, "
        "센 건 빼, 강한 건 빼",
        (Is.NO, None),
        _HARD,
    ),
    *(
        phrase
        for sport, names in (
            (_RUN, "run runs running"),
            (_BIKE, "ride rides riding bike"),
            (_SWIM, "swim swims swimming"),
        )
        for name in names.split()
        for phrase in saying(
            ", ".join(f"{how} {name}" for how in ("quality", "fast", "intense", "tough", "high intensity", "speed")),
            _HARD,
            sport,
        )
    ),
    *saying("in the pool, at the pool, 수영장에서", _SWIM, (Is.THING, "pool")),
    *saying("달리기 인터벌, 러닝 인터벌, 런닝 인터벌", _HARD, _RUN),
    *saying("자전거 인터벌, 라이딩 인터벌, 사이클 인터벌", _HARD, _BIKE),
    *saying("track session, track sessions, track workout, track workouts, track work, 트랙 훈련, track, 트랙", _RUN),
    *saying("hard swim, hard swims, swim intervals, 수영 인터벌", _HARD, _SWIM),
)
_AND_SPEED: Final = (
    *saying("and speed, & speed, or speed", (Is.BREAK, None), _HARD),
    *saying(
        "no speed, skip speed, avoid speed, 강도 금지, 강도 빼, 강도는 금지, 강도는 빼, 강도 없이", (Is.NO, None), _HARD
    ),
)
"""Speed alone may be how fast one goes."""
_WORKOUTS: Final = saying(
    "training, train, trainings, exercise, exercising, work out, working out, training day, training days, "
    "훈련, 운동, 트레이닝",
    (Is.WORKOUT, None),
) + saying(
    "session, sessions, workout, workouts, training session, training sessions, 세션, 워크아웃, 훈련 횟수, "
    "횟수, 운동 횟수",
    (Is.WORKOUT, "session"),
)
_LEGS, _UPPER, _CORE = ((Is.TAG, tag) for tag in ("legs", "upper", "core"))
_TAGS: Final = (
    *saying(
        "leg day, leg days, legs day, leg strength, leg session, leg sessions, leg workout, leg workouts, "
        "leg training, "
        "lunge, lunges, leg press, 런지, 레그프레스, "
        "heavy legs, legs, leg work, squats, squat, heavy squats, lower body, lower body strength, "
        "lower body session, leg weights, leg lifting, "
        "하체, 하체 운동, 하체 훈련, 하체 근력, 하체 웨이트, 하체 근력 운동, 하체 날, 스쿼트, 다리 운동, "
        "하체 하는 날, 하체 데이",
        _LIFT,
        _LEGS,
    ),
    *saying(
        "bench press, overhead press, 벤치프레스, 오버헤드프레스, 상체 날, "
        "upper body, upper body strength, upper body session, upper body day, 상체, 상체 운동, 상체 훈련, "
        "상체 근력, 상체 웨이트",
        _LIFT,
        _UPPER,
    ),
    *saying(
        "core, core work, core session, core sessions, core training, core strength, 코어, 코어 운동, 코어 훈련",
        _LIFT,
        _CORE,
    ),
    *saying("full body, full body strength, full body session, 전신 운동, 전신 근력", _LIFT, (Is.TAG, "full_body")),
    *saying(
        "plyo, plyos, plyometric, plyometrics, jumping, jumps, box jumps, 점프, 플라이오메트릭, 플라이오, "
        "점프 훈련, 점프 운동",
        (Is.TAG, "plyometric"),
    ),
    *saying(
        "open water, open water swim, open water swims, open water swimming, 오픈워터, 오픈 워터, 바다 수영, "
        "오픈워터 수영",
        _SWIM,
        (Is.TAG, "openwater"),
    ),
    *saying("tempo run, tempo runs, 템포런, 템포 런, 템포주", _RUN, (Is.TAG, "tempo")),
    *saying("threshold run, threshold runs, 역치주, 역치런", _RUN, (Is.TAG, "threshold")),
    *table(
        Is.TAG,
        {
            "vo2max": (
                "vo2max, vo2 max, vo2, vo2max intervals, vo2 intervals, vo2max session, vo2max sessions, "
                "vo2max workouts, 브이오투맥스, 브이오투, vo2max 인터벌, vo2max 훈련"
            ),
            "threshold": (
                "threshold, threshold session, threshold sessions, threshold work, threshold workouts, "
                "threshold intervals, ftp intervals, 역치, 역치 훈련, 젖산 역치, "
                "역치 인터벌"
            ),
            "sweetspot": (
                "sweet spot, sweetspot, sweet spot sessions, sweet spot work, sweet spot intervals, 스위트스팟, "
                "스윗스팟, 스위트 스팟"
            ),
            "tempo": "tempo, tempo session, tempo sessions, tempo work, 템포, 템포 훈련",
            "endurance": (
                "endurance, endurance sessions, endurance rides, zone 2, zone two, zone 2 rides, zone 2 runs, "
                "z2, 존2, 존 2, 지구력, 지구력 훈련, 2존"
            ),
            "sprint": (
                "sprint, sprints, sprinting, sprint work, sprint session, sprint sessions, 스프린트, 전력 질주, "
                "단거리 질주"
            ),
            "anaerobic": "anaerobic, 무산소",
            "hills": (
                "hill, hills, hill repeats, hill reps, hilly, climbing, climbs, hill work, hill training, uphill, "
                "downhill, downhills, descents, downhill running, hill sprints, 언덕, 내리막, 내리막 달리기, "
                "오르막, 업힐, 언덕 훈련, 힐 훈련, 클라이밍, 언덕 반복, 업힐 훈련, 오르막 훈련, 힐트레이닝"
            ),
            "technique": "technique, drills, technique work, drill, 드릴, 자세 훈련, 기술 훈련",
            "mobility": "mobility, stretching, yoga, mobility work, 스트레칭, 요가, 가동성",
            "power": "explosive, explosive work, 폭발적, 파워 훈련",
            "brick": (
                "brick, bricks, brick session, brick sessions, brick workout, brick workouts, brick run, 브릭, "
                "브릭 훈련, 근전환, 근전환 훈련, 브릭 세션"
            ),
            "race_pace": "race pace, race pace work, 레이스 페이스, 대회 페이스, 레이스페이스",
            "heat": "heat, heat training, heat session, heat sessions, 더위 훈련, 열 적응, 히트 트레이닝",
            "treadmill": (
                "treadmill, treadmills, treadmill run, treadmill runs, treadmill running, dreadmill, "
                "running on a treadmill, running on the treadmill, 트레드밀, 러닝머신, 런닝머신, 러닝 머신"
            ),
            "trainer": (
                "indoor trainer, turbo trainer, turbo, smart trainer, the trainer, bike trainer, trainer, "
                "indoor trainer ride, indoor trainer rides, indoor trainer session, indoor trainer sessions, "
                "trainer ride, "
                "trainer rides, trainer session, trainer sessions, indoor ride, indoor rides, "
                "indoor riding, indoor cycling, turbo sessions, 실내 자전거, 실내 라이딩, 실내 트레이너, "
                "트레이너, 스마트 트레이너, 로라 라이딩, 로라질, 평로라, 고정로라, 스마트로라, 로라"
            ),
        },
    ),
)

PHRASES: Final = (
    *saying(
        "running late, run late, runs late, running errands, run errands, running out, run out, running low, "
        ""
        "in the long run, a long day at, long day at work, long commute, ride to work, riding to work",
        (Is.WORD, "talk"),
    ),
    *saying("my legs, the legs, tired legs, fresh legs, 다리가, 제 다리", (Is.WORD, None)),
    *_SPORTS,
    *_ROLES,
    *_AND_RUN,
    *_AND_SPEED,
    *_WORKOUTS,
    *_TAGS,
)
