"""Parts of the body, and what is wrong with them."""

from typing import Final

from domestique.planning.words.phrases import saying, table
from domestique.planning.words.token import Is

_PARTS: Final = table(
    Is.BODY,
    {
        "knee": "knee, knees, it band, itb, kneecap, patella, 무릎, 슬개건, 장경인대",
        "achilles": "achilles, achilles tendon, 아킬레스, 아킬레스건",
        "calf": "calf, calves, 종아리, 비복근",
        "hamstring": "hamstring, hamstrings, hammy, 햄스트링, 허벅지 뒤, 햄스트링근, 허벅지 뒤쪽",
        "quad": "quad, quads, quadriceps, thigh, 대퇴사두근, 허벅지, 허벅지 앞, 앞벅지",
        "hip": "hip, hips, hip flexor, glute, glutes, piriformis, 고관절, 엉덩이, 골반, 둔근, 이상근",
        "groin": "groin, adductor, 사타구니, 내전근, 서혜부",
        "ankle": "ankle, ankles, 발목",
        "foot": (
            "foot, feet, plantar fascia, plantar fasciitis, heel, toe, metatarsal, 발바닥, 족저근막, 족저근막염, "
            "발가락, 뒤꿈치, 발뒤꿈치, ^발이, ^발을, ^발에, ^발등, ^발$, 발이 아, 발 통증"
        ),
        "shin": "shin, shins, shin splint, shin splints, tibia, 정강이, 신스플린트, 경골",
        "back": (
            "lower back, back pain, my back, back injury, back hurts, bad back, sore back, spine, 허리, 요추, "
            "척추, ^등이, ^등 통증"
        ),
        "shoulder": "shoulder, shoulders, rotator cuff, 어깨, 회전근개",
        "neck": "neck, 목이 아, 목 통증, 목 부상, 목 디스크, ^목이, 뒷목",
        "wrist": "wrist, wrists, 손목",
        "elbow": "elbow, elbows, tennis elbow, 팔꿈치, 엘보",
        "rib": "rib, ribs, 갈비뼈, 늑골",
        "head": "head, concussion, 뇌진탕, ^머리를, ^머리$",
        "illness": (
            "cold, flu, covid, fever, illness, virus, sick, ill, infection, bronchitis, 감기, 독감, 코로나, "
            "몸살, 열이 나, 열이 있, 장염, 질병, 편도염, 기관지염"
        ),
    },
)

PHRASES: Final = (
    *_PARTS,
    *saying("왼발", (Is.BODY, "foot"), (Is.WORD, "left")),
    *saying("오른발", (Is.BODY, "foot"), (Is.WORD, "right")),
    *saying("왼무릎", (Is.BODY, "knee"), (Is.WORD, "left")),
    *saying("오른무릎", (Is.BODY, "knee"), (Is.WORD, "right")),
    *table(Is.WORD, {"left": "left, 왼쪽, 왼, 좌측", "right": "right, 오른쪽, 오른, 우측"}),
    *saying(
        "sore, hurt, hurts, hurting, injured, injury, pain, painful, ache, aches, aching, strained, "
        "sprained, tweaked, inflamed, tendinitis, tendonitis, tendinopathy, "
        "niggle, flared up, torn, pulled, broke, broken, fracture, stress fracture, swollen, bothering, "
        "acting up, tight, rehab, rehabbing, operation, recovering from, physio, playing up, strain, sprain, "
        "is dead, 's dead, died, stolen, sold, out of action, "
        "problem, problems, bad, healing, in the shop, being repaired, being serviced, 고장, 수리, "
        "팔았, 도난, 도둑맞, 분실, 나빠, 나쁘, 나빠서, 아프, 아파, 부상, 통증, 다쳤, 다쳐, 삐었, 삐끗, 염좌, 쑤셔, "
        "쑤시, 안좋아서, 안좋고, 안좋은, 안좋음, 안좋네, 안 좋아, 안 좋, 불편, 부었, 염증, "
        "재활, 골절, 파열, 뻐근, 시큰, 결려, 걸렸, 다친, 아픈, 삐어서, 건염, 욱신, 시려, 아픔, 당겨, 문제",
        (Is.HURT, None),
    ),
)
