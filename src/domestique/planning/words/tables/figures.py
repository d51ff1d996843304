"""The figures rules speak of."""

from typing import Final

from domestique.model.rule import LoadMetric, RampMetric
from domestique.planning.words.phrases import saying, table
from domestique.planning.words.token import Is

PHRASES: Final = (
    *saying(
        "ctl, fitness, fitness score, chronic load, chronic training load, 체력 지수, 피트니스, 체력 점수, "
        "체력, 체력 수치, 만성 부하",
        (Is.CTL, None),
    ),
    *saying(
        "tsb, form, form score, training stress balance, freshness, my form, 폼, 컨디션 지수, 컨디션 점수, "
        "폼 점수, 폼 수치, 폼 값",
        (Is.FORM, None),
    ),
    *table(
        Is.LOAD,
        {
            LoadMetric.TSS: (
                "tss, training load, load, training stress, tss points, stress score, weekly load, 훈련 부하, "
                "부하, 트레이닝 로드, 훈련 스트레스, 운동 부하, 로드, 부하량"
            ),
            LoadMetric.SRPE: "srpe, session rpe, s-rpe, rpe load, 세션 rpe, 에스알피이",
        },
    ),
    *table(
        Is.VOLUME,
        {
            RampMetric.MINUTES: (
                "volume, training volume, training time, hours, weekly hours, weekly volume, weekly time, time, "
                "minutes, training hours, duration, 훈련량, 운동량, 볼륨, 훈련 시간, 운동 시간, 시간을, "
                "주간 시간, 총량, 시간은, 시간이, 훈련 볼륨"
            ),
            RampMetric.DISTANCE: (
                "mileage, distance, kilometres, kilometers, miles, weekly mileage, km, kms, weekly distance, "
                "weekly kilometres, weekly kilometers, 거리, "
                "주행 거리, 마일리지, 킬로수, 달린 거리, 주간 거리, 주간 마일리지, 거리는, 주간 주행 거리"
            ),
        },
    ),
    *saying("fresh, freshness on, peaked, rested, 컨디션 좋게, 신선", (Is.WORD, None)),
    *saying(
        "쉬운 걸로, 쉬운 거로, 쉬운 것으로, "
        "easier, lighter, gentler, low intensity, easy, in zone 1 or 2, zone 1 2, zones 1 and 2, zone 1 and 2, "
        "z1 z2, z1 or z2, low, "
        "easy intensity, easy training, easy riding, easy running, aerobic, zone 1-2, z1-z2, z1-2, "
        "z2 이하, z2 아래, zone2 이하, zone 2 이하, z1-2, z1~2, 존1~2, 존 1~2, 존1에서 2, "
        "존2 이하, 존 2 이하, 2존 이하, 존2 아래, zone 2 or below, zone 2 or lower, at low intensity, below zone 3, "
        "저강도, 낮은 강도, 쉬운 강도, 가벼운 강도, ^이지, 유산소, 저강도로, 존1, 존 1, 존1-2, 존 1-2, 1-2존, "
        "가볍게, 쉽게, 편하게, 편한 강도, 편안한 강도",
        (Is.LOW, None),
    ),
    *saying(
        "middle intensity, moderate, moderate intensity, tempo, medium intensity, grey zone, gray zone, "
        "zone 3, z3, mid intensity, mid zone, middle zone, threshold, in the middle, 중강도, 중간 강도, "
        "템포, 회색지대, 회색 지대, 존3, 존 3, 3존",
        (Is.MIDDLE, None),
    ),
    *saying(
        "zone 4 and 5, zones 4 and 5, zone 4 5, zones 4 5, z4 and z5, z4 z5, zone 4 or above, zone 4 and above, "
        "zone 4-5, "
        "zones 4-5, z4-5, zone 4 or higher, 존4 이상, 존 4 이상, 존4-5, 존 4-5, 존4~5, 4존 이상, 4-5존, "
        "threshold and above, threshold and up, threshold or above, threshold and over, high intensity, hard, "
        "above threshold, intense, intensity, zone 4 and up, zone 5, high, "
        "above zone 3, hard training, zone 4+, zone 3 and above, z4+, at high intensity, in the red, 고강도, "
        "높은 강도, 강하게, 세게, 빡세게, 강도 높은, 고강도로, 고강도 훈련, 고강도 운동, 존4, 역치 이상, "
        "역치 위, 강한 강도",
        (Is.HIGH, None),
    ),
    *saying(
        "polarised, polarized, polarised training, polarized training, polarised distribution, "
        "polarized distribution, 양극화, 양극화 훈련, 폴라라이즈드, 양극화로, 폴라라이즈드 훈련",
        (Is.POLARISED, None),
    ),
)
