"""What workouts need; the words of the library's fixed list."""

from typing import Final

from domestique.planning.words.phrases import saying, table
from domestique.planning.words.token import Is

PHRASES: Final = (
    saying("home gym, garage gym, 홈짐", (Is.WORD, None))
    + saying("new bike, my new bike, the new bike, old bike, my old bike, 새 자전거, 새 잔차", (Is.THING, "bike"))
    + table(
        Is.THING,
        {
            "pool": "pool, swimming pool, pools, 수영장, 풀장, ^풀이, 수영장이",
            "open_water": "open water, lake, sea, ocean, 바다, 호수",
            "gym": (
                "gym, the gym, fitness centre, fitness center, weight room, 헬스장, 체육관, 짐, 피트니스 센터, "
                "웨이트장, 헬스클럽, 체력단련실"
            ),
            "barbell": "barbell, barbells, squat rack, rack, 바벨, 역기, 스쿼트랙, 랙",
            "dumbbells": "dumbbell, dumbbells, db, dbs, hand weights, 덤벨, 아령",
            "kettlebell": "kettlebell, kettlebells, 케틀벨",
            "bands": (
                "band, bands, resistance band, resistance bands, elastic bands, 밴드, 고무 밴드, 저항 밴드, "
                "튜빙 밴드, 탄력 밴드"
            ),
            "bodyweight": ("bodyweight, body weight, bodyweight exercises, own body, 맨몸, 맨몸 운동, 자중"),
            "trainer": (
                "a bike trainer, my bike trainer, indoor trainer, turbo trainer, turbo, smart trainer, bike trainer, "
                "trainer, rollers, 실내 트레이너, "
                "스마트 트레이너, 로라, 트레이너, 평로라, 고정로라, 스마트로라, 실내 로라"
            ),
            "power_meter": "power meter, powermeter, power meters, 파워미터, 파워 미터",
            "bike": "bike, my bike, bicycle, road bike, a bike, 자전거, 로드 자전거, 제 자전거",
            "treadmill": "treadmill, treadmills, 트레드밀, 러닝머신, 런닝머신, 러닝 머신",
            "track": "track, running track, 트랙, 육상 트랙",
            "hills": "hills, 언덕",
            "rower": "rower, rowing machine, erg, concept2, 로잉머신, 로잉 머신",
            "pull_up_bar": "pull up bar, pullup bar, chin up bar, 철봉, 턱걸이 바, 풀업바, 풀업 바",
            "bench": "bench, weight bench, flat bench, 벤치",
        },
    )
)
