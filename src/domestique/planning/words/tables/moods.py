"""How a thing is said: asked or told, insisted on or hedged, past or planned."""

from typing import Final

from domestique.model.sport import Sport
from domestique.planning.words.phrases import saying
from domestique.planning.words.token import Is

PHRASES: Final = (
    *saying(
        "except, except for, except when, except if, excluding, apart from, other than, aside from, 을 제외하고, "
        "를 제외하고, 는 예외, 은 예외, 예외로",
        (Is.BREAK, None),
        (Is.EXCEPT, None),
    ),
    *saying(
        "i don't work, i do not work, i never work, i'm not working, i don't have to work, "
        "is no problem, are no problem, no problem at all, no problem anymore, "
        "everything else is flexible, all else is flexible, the rest is flexible, otherwise i'm flexible, "
        "flexible otherwise, other days are flexible, "
        "no preference, no preferences, no strong preference, "
        "don't mind, do not mind, no problem with, fine to, fine if, fine with, okay to, ok to, ok if, okay if, "
        "ok with, don't care, do not care, doesn't matter, does not matter, don't worry, do not worry, no need, "
        "don't need, do not need, no limit, not necessary, don't have to, do not have to, 도 괜찮, 도 상관없, "
        "도 상관 없, 상관없, 상관 없, 아도 돼, 어도 돼, 해도 돼, 아도 됩, 어도 됩, 해도 됩, 아도 되, 어도 되, "
        "해도 되, 필요 없, 필요는 없, 필요가 없",
        (Is.INDIFFERENT, None),
    ),
    *saying(
        "why, how, what, explain, 왜, 어떻게, 얼마나, 몇 시간, 몇 번, 몇 분, 몇 회, 몇 주, 몇 km, 설명",
        (Is.ASK, "open"),
    ),
    *saying(
        "hard limit, hard limit of, hard cap, hard cap of, hard ceiling, hard ceiling of, hard maximum, hard max, "
        "absolute maximum, absolute max",
        (Is.MOST, None),
        (Is.MUST, None),
    ),
    *saying("under no circumstances, on no account, 어떤 경우에도, 어떤 경우라도", (Is.NO, None), (Is.MUST, None)),
    *saying(
        "건너뛰, 건너뛸, 스킵, 마요, no, not, don't, do not, never, unhappy with, not happy with, doesn't, without, "
        "avoid, skip, stop, isn't, "
        "aren't, won't, lack, no more, not be, none, shouldn't, should not, must not, mustn't, stay off, keep off, "
        "stay away from, leave out, rule out, don't have, lacking, do no, haven't got, haven't, hasn't, nor, "
        "stay clear of, banned, forbidden, exclude, neither, not any, don't own, have no, has no, there is no, "
        "there's no, not allowed, refrain from, instead of, 안 돼, 안 되, 안돼, 안되, 안됩, 안 됩, 안 해, 안 하, "
        "안 할, 안 합, 안 내려, 안 떨어, 안 가, 않, 지 마, 지마, 말고, 말아, "
        "말 것, 지 말, 지말, 말게, 금지, 없, 빼 , 빼고, 빼줘, 빼 줘, 빼주, 제외, 피하, 피해, 피했, 피할, 아니, "
        "절대, 절대로, 하지 마, 말았, 안함, 안 함, 하지 말, 생략, 없이, 없게, 없는, 없이는, 못 넘, 안 들어가, "
        "안됨, 안 됨, 안댐, 안넣, "
        "안 넣, 안 잡, 금물, 뺄게, 빼야, 삼가, 빼세, ^빼, ^안$, 마세요, 마십시오, 말아요, 말자, 맙시다, ^말기, "
        "사양할, 사양합, 사양해, ^말길, ^말도록, ^말라, ^말 것, ^마라, ^마셈, ^마삼, ^마$, "
        " 않돼, 않되, 말래, 하지 말라, 지 말라, "
        "x, ㄴㄴ, 노노, nope",
        (Is.NO, None),
    ),
    *(
        phrase
        for sport, verbs in ((Sport.RUNNING, "뛰 뛸 달리 달려 달릴 달립"), (Sport.CYCLING, "타 탈 탑"))
        for verb in verbs.split()
        for refusal, kind in (("안", Is.NO), ("못", Is.CANT))
        for phrase in saying(f"^{refusal} {verb}", (kind, None), (Is.SPORT, sport))
    ),
    *(
        phrase
        for sport, words in (
            (Sport.RUNNING, "running, runs, the running, the run, my runs"),
            (Sport.CYCLING, "cycling, riding, rides, biking, the bike, the ride"),
            (Sport.SWIMMING, "swimming, swims, the swimming, the swim, my swims"),
            (Sport.STRENGTH, "strength, lifting, weights, the gym, gym"),
        )
        for word in words.split(", ")
        for phrase in saying(f"leave {word} out, cut {word} out, keep {word} out", (Is.NO, None), (Is.SPORT, sport))
    ),
    *saying(
        "anything but, everything but, all but, anything except, everything except, anything other than, "
        "everything other than, anything apart from, everything apart from",
        (Is.NO, None),
    ),
    *saying("안 넘", (Is.NO, None), (Is.OVER, False)),
    *saying(
        "have no time, got no time, won't be able, will not be able, not be able, can't, cannot, can not, unable, "
        "not able, not available, unavailable, busy, i'm busy, not possible, impossible, couldn't, doesn't work, "
        "don't work, no time, is too much, is too many, are too many, would be too much, off limits, off the table, "
        "off the menu, off the cards, i'll miss, will miss, is out, "
        "are out, i work late, a no go, "
        "out of the question, work late, "
        "working late, "
        "not free, booked, "
        "tied up, 수 없, 수가 없, 수는 없, 못 , 못해, 못하, 못 해, 못 하, 못함, 못합, 못 합, "
        "무리야, 무리임, 무리라서, 무립니다, 무리지, 무리고, 무리여, "
        "못가, 못 가, 못 쓰, 못써, 못갑, 못 갑, 무리예요, 무리에요, 무리입니다, 무리다, 불가, 불가능, "
        "어려워, 어렵, 힘들, 힘듭, 바빠, 바쁘, 바쁩, 야근, 시간이 없, 시간 없, 안 나, 시간이 안 나, 시간 안 나, "
        "시간이 안, 시간 안, 못씁, "
        "쓸 수 없, 쓸 수가 없, 사용할 수 없, 사용 못, 사용 불가, 곤란해, 곤란합, 벅차, 벅찹, "
        "당직, 회식, 못 씁, 못 냅, 못 내",
        (Is.CANT, None),
    ),
    *saying(
        "목표로 해, 목표로 하, 목표로 잡, 하면 좋겠, 하면 좋을, 나아요, 더 나아, 나을, if that works, if it suits, "
        "if that's ok, if that's okay, "
        "if that's possible, if it's possible, "
        "if the schedule allows, if it fits in, if you can manage, if we can manage, "
        "if possible, when possible, where possible, if you can, ideally, preferably, prefer, i prefer, "
        "i'd prefer, would prefer, i'd rather, would rather, rather, try to, tend to, would be nice, "
        "would be great, would be good, would be lovely, nice to have, if it works, if it fits, when you can, "
        "wherever possible, whenever possible, i'd love, would love, hopefully, not a must, flexible, if we can, "
        "mostly, usually, generally, as far as possible, as much as possible, if at all possible, would be ideal, "
        "best if, try, i usually, not essential, normally, typically, it'd be nice, i'd love to, favour, favor, "
        "optional, fine if not, not strict, aim for, aim to, aiming for, aiming to, roughly keep, as a guideline, "
        "more or less, 가능하면, 가능한 한, 가능한한, 가급적, "
        "될 수 있음, 되는대로, "
        "되도록, 되도록이면, 웬만하면, 왠만하면, 이왕이면, 될 수 있으면, 할 수 있으면, 선호, 되면 좋, 면 좋겠, "
        "으면 좋겠, 면 좋을, 면 더 좋, 좋겠, 좋을 것 같, 편이 좋, 게 좋, 쪽이 좋, 보통, 주로, 대체로, 웬만해선, "
        "웬만해서는, 될 수 있는 대로, 여건이 되면, 여건 되면, 형편 되면, 기왕이면, 최대한, 편이에요, 낫, 더 좋, "
        "권장, 지향, 위주로, 되면, 편해, 가능하다면, 좋을 듯, 좋습니다",
        (Is.HEDGE, None),
    ),
    *saying(
        "must, have to, always, definitely, absolutely, need to, strictly, non negotiable, no exceptions, "
        "can't move, can't be moved, cannot be moved, set in stone, not negotiable, "
        "양보 못, 양보할 수 없, 타협 불가, 타협 없, 변경 불가, 못 바꿔, 바꿀 수 없, "
        "mandatory, without exception, no matter what, insist, for sure, has to, "
        "strict, hard rule, at all costs, essential, required, sacred, without fail, "
        "period, "
        "더도 말고 덜도 말고, 더도 덜도 말고, 더도 덜도 아니고, "
        "무조건, 반드시, 꼭, 필수, 항상, 언제나, 예외 없이, 절대, 절대로, 무슨 일이 있어도, 확실히, 엄격, "
        "기필코, 철저, 어떤 일이 있어도",
        (Is.MUST, None),
    ),
    *saying(
        "keep, keep it, keep my training, stick to, maintain, hold, stay, 유지, 맞춰, 지켜, 유지해, 지키",
        (Is.KEEP, None),
    ),
    *saying(
        "want, i want, i'd like, would like, wish, 싶어, 싶습, 싶은, 원해, 원합, 싶다, 싶네, 싶고, 희망, 었으면 해, "
        "았으면 해, 였으면 해, 했으면 해, 으면 합니다, "
        "었으면 합, 았으면 합, 였으면 합, 했으면 합",
        (Is.WANT, None),
    ),
    *saying(
        "like, i like, love, i love, enjoy, i enjoy, fond of, favourite, favorite, favourites, favorites, "
        "big fan of, 좋아해, "
        "좋아하, 좋아합, ^사랑, 즐겨, 좋아요, 좋아, 재밌, 재미있, 최애",
        (Is.LIKE, None),
    ),
    *saying(
        "hate, i hate, dislike, can't stand, cannot stand, don't like, do not like, don't enjoy, "
        "do not enjoy, not a fan of, loathe, despise, sick of, fed up with, bored of, boring, detest, "
        "not keen on, not big on, not into, don't care for, do not care for, can't bear, could do without, no fan of, "
        "not crazy about, not a big fan of, "
        "bores me, bore me, is boring, "
        "don't love, not fond of, dread, find boring, "
        "싫어, 싫습, 싫은, 싫다, 안 좋아해, 안 좋아하, 안 좋아합, 좋아하지 않, 별로, 질색, 지겨, 지루, "
        "극혐, 노잼, 시러, 질려, 질림, 물렸, "
        "재미없, 질렸, 끔찍, 싫고, 싫네, 싫음, 꺼려, 안좋아",
        (Is.DISLIKE, None),
    ),
    *saying(
        "better for me, good for me, suits me, suit me, suits me best, suit me best, works best, best for me, "
        "i train better, train better, run better, ride better, swim better, feel better, perform better, "
        "i train best, best in the, perform best, feel best, work best, better in the, "
        "잘 맞아, 잘 돼, 잘 맞, 잘 됩, 컨디션이 좋",
        (Is.BEST, None),
    ),
    *saying(
        "morning person, early bird, morning type, not an evening person, not a night owl, 아침형, 새벽형, "
        "아침형 인간, 새벽형 인간",
        (Is.BEST, None),
        (Is.DAYTIME, "am"),
    ),
    *saying(
        "evening person, night owl, evening type, not a morning person, not an early bird, 저녁형, 올빼미형, "
        "야행성, 저녁형 인간",
        (Is.BEST, None),
        (Is.DAYTIME, "pm"),
    ),
    *saying(
        "please, can you, could you, would you, can i have, could i have, may i have, can i get, can we, "
        "could we, will you, 주세요, 줘, 주실, 줄래, 주시, 부탁, 달라, 해주, 해 주, 바랍, 바라, 주면, 주라",
        (Is.PLEASE, None),
    ),
    *saying(
        "which, should i, is it, are there, do i, does, when should, who, am i, can i, "
        "could i, will i, would it, is there, what's, how's, is that, are you, do you, did you, have you, "
        "what if, is my, was my, will my, i wonder, wondering, "
        "뭐가, 뭐예, 뭐야, 뭔가, 무엇, "
        "까요, 나요, 을까, 할까, 일까, ^어떤, ^어느, 는지, 인가요, 던가, 궁금, 될까, 좋을까, 은가요, 한가요, "
        "뭘 , 건가요, 가요?, 어때",
        (Is.ASK, None),
    ),
    *saying(
        "다고 읽었, 라고 읽었, 다고 들었, 라고 들었, 다던데, 라던데, 다고 하네, 라고 하네, 다고들 하, 라고들 하, "
        "다고 하던데",
        (Is.OTHERS, "reported"),
    ),
    *saying(
        "thanks for, thank you for, cheers for, 줘서 고마, 주셔서 감사, 줘서 감사, 주셔서 고마, forgot, i forgot, "
        "깜빡, 잊어버, "
        "까먹, promised, you said, you gave, you told, you scheduled, didn't, "
        "lately, currently, recently, these days, at the moment, so far, yesterday, last week, last weekend, "
        "last month, last year, last night, ago, ran, rode, swam, did, was, were, had, went, used to, trained, "
        "missed, finished, completed, felt, managed, averaged, slept, got, last season, last time, biked, cycled, "
        "hit, raced, have been, has been, i've been, previously, lifted, took, earlier today, walked, 하고 있어, "
        "하고 있습, 하는 중, 요즘, 최근, 현재, 지금까지, 어제, 그저께, 그제, 엊그제, 지난주, 지난 주, 지난달, "
        "지난 달, 작년, 지난번, 지난 번, 예전에, 했어요, 했습니다, 했다, 했는데, 했고, 했네, 했음, 뛰었, 뛰었어, "
        "탔어, 탔습, 탔다, 탔는데, 탔고, 달렸, 쉬었어, 쉬었습, 쉬었다, 쉬었는데, 수영했, 훈련했, 운동했, 이었어, "
        "였어요, 였습, 었습니다, 았습니다, 았어요, 었어요, 었는데, 았는데, 었다, 았다, 했었, 지난 시즌, 왔어, "
        "갔어, 해왔, 해 왔, 했더니, 줬어, 줬습, 줬는데, 줬었, 줬다",
        (Is.PAST, None),
    ),
    *saying(
        "when it rains, when it's, when it is, when it snows, when it gets, when the weather, when there's, "
        "when there is, "
        "when work, when i feel, when i get, when i travel, when i can't, when i don't, when i have a, whenever it, "
        "whenever the, on rainy days, on hot days, on cold days, on bad days, on busy days, on days when, "
        "in bad weather, "
        "비 오는 날, 눈 오는 날, 더운 날, 추운 날, 바쁜 날, 피곤한 날, 아픈 날, 야근하는 날, 회식 있는 날, "
        "컨디션 안 좋은 날, "
        "비가 올 때, 비 올 때, 눈 올 때, 더울 때, 추울 때, 바쁠 때, 피곤할 때, 비가 오는 날, 미세먼지, "
        "if, when i'm, when i am, unless, in case, whenever i, depending on, 면 줄여, 면 쉬고, 면 쉬게, "
        "피곤하면, 힘들면, 아프면, 비가 오면, 비 오면, 추우면, 더우면, 늦으면, 생기면, 눈이 오면, 만약, "
        "혹시, 경우, 상태에 따라, 안 좋으면, 좋으면, 컨디션에 따라",
        (Is.IF, None),
    ),
    *saying(
        "the kids have, the kids swim, the kids play, kids have, our kids, the children, the coach in my club, "
        "other coaches, "
        "some coaches, coaches say, they say, apparently, studies say, studies show, research says, i read that, "
        "i read, "
        "i've read, i heard, i've heard, i was told that people, 애들이$, 아이들이$, 동호회 코치, 다른 코치, "
        "유명 코치, "
        "my old coach, my former coach, my previous coach, my last coach, 예전 코치, 이전 코치, my son, my daughter, "
        "my kids, my child, my boss, my parents, my friend, my friends, my wife, my husband, "
        "my partner, my brother, my sister, my colleague, my buddy, my teammate, my dad, my mom, he, she, they, "
        "pros, professionals, elite athletes, kipchoge, pogacar, most people, people, some athletes, elites, "
        "everyone, 아들은, 아들이, 딸은, 딸이, 아이는, 아이가, 아이들은, 애들은, 부모님은, 부모님이, 부모님께서, "
        "친구는, 친구가, 친구들은, "
        "친구들이, 선수들은, 선수들, 선수는, 남편은, 남편이, 아내는, 아내가, 동생은, 동생이, 사람들은, 사람들이, "
        "프로들, 동료는, 동료가, 형은, 누나는, 언니는, 오빠는, 다들, 남들은, 남들, 코치는 예전에",
        (Is.OTHERS, None),
    ),
    *saying(
        "사람이 너무 많, 사람이 많, 붐벼, 붐비, 혼잡, crowded, packed, overcrowded, "
        "on nights, night shift, night shifts, on night shift, late shift, late shifts, early shift, early shifts, "
        "야간 근무, 밤 근무, 나이트 근무, 심야 근무, "
        "outdoor, outdoors, outside, indoor, indoors, 야외, 실외, 밖에서, 실내, sleep, sleeping, nap, eat, eating, "
        "drink, coffee, beer, weigh, weight, kg, kilos, calories, carbs, protein, meeting, meetings, meal, meals, "
        "salary, water, massage, commute, hydration, litres, bpm, beats, heart rate, watts, ftp, vo2max of, "
        "screen time, study, wattage, cadence, rpm, resting heart, pounds, lbs, stretching after, foam roll, 수면, "
        "^잠, 잠을, 체중, 몸무게, 칼로리, 탄수화물, 단백질, ^물을, 커피, 맥주, 회의, "
        "심박, 와트, 키로, 출퇴근, 식사, ^밥, 마사지, 술은, 술을, 케이던스, 공부, 영양, 스마트폰, "
        "폼롤러, 낮잠",
        (Is.ASIDE, None),
    ),
    *saying(
        "expect, expected, expecting, hoping for, goal, my goal, goals, pb, pr, personal best, sub, faster, "
        "finish in, break, dream, lose, goal time, qualify, target time, finish time, 예상, 목표는, 목표가, 서브, "
        "기록, 빨라지, 완주, 살을, 빼고 싶, 감량하고, 개인 최고, 들어오, 목표 기록, 빠르게, 목표 시간",
        (Is.GOAL, None),
    ),
    *saying(
        "sometimes, occasionally, from time to time, now and then, every now and then, once in a while, 가끔, 종종, "
        "이따금, 때때로, 어쩌다",
        (Is.VAGUE, "perhaps"),
    ),
    *saying(
        "a luxury, too good to be true, 사치, maybe i could, maybe i can, maybe i should, maybe we could, "
        "maybe i'll, i could maybe, could maybe, "
        "모르겠, 잘 모르, "
        "might, i may, we may, perhaps, possibly, not sure, 수도 있, 지도 몰라, 지도 모르, ^아마",
        (Is.VAGUE, "perhaps"),
    ),
    *saying(
        "없으면 안 돼, 없으면 안 되, 없으면 안 됩, 없으면 곤란, 없으면 큰일",
        (Is.LEAST, None),
        (Is.MUST, None),
    ),
    *saying(
        "forget, forget about, remove, cancel, delete, scrap, get rid of, ignore, lift the limit, lift the cap, "
        "취소, 없애, 삭제, 지워, 잊어 줘, 잊어 주, 풀어 줘, 풀어 주, 해제, "
        "move, swap, reschedule, postpone, push back, bring forward, 옮겨, 옮기, 미뤄, 미루, 바꿔, 앞당겨",
        (Is.EDIT, None),
    ),
    *saying(
        "want to enjoy, to enjoy, someday, at some point, maybe, eventually, a lot, lots, lots of, too much, "
        "too many, much, a few, "
        "several, some, many, plenty, often, a bit, a little, enough, "
        "overdo, carefully, reasonable, sensible, moderately, not too, slowly, gradually, gentle, gently, "
        "slightly, big, regular, regularly, 언젠가, 나중에, 혹시나, 많이, 조금, 적당히, 적당한, "
        "너무, 자주, 충분히, 충분한, 천천히, 살살, 무리, 약간, 좀 , 서서히, 조금씩, 여러, "
        "몇 개, 꾸준히, 규칙적, 적절히, 적절한, 가볍게만, 알아서, 틈틈이, 다양하게, 다양한",
        (Is.VAGUE, None),
    ),
    *saying("i am", (Is.WORD, "i am")),
    *saying(
        "one more thing, one last thing, one thing, another thing, one other thing, one note, one question, "
        "first of all, "
        "끝나요, 일어나요, 만나요, 떠나요, 쫓겨나요, 태어나요, 깨어나요, 생각나요, 신나요, 지나요",
        (Is.WORD, "talk"),
    ),
    *saying(
        "the hard way, hard to, hard for me, hard time, a hard time, hard day at work, hard at work, work hard, "
        "working hard, too hard, very hard, hard enough, hard on me, easy to, too easy, easy for me",
        (Is.WORD, "how"),
    ),
    *saying(
        "double that, twice that, twice as much, twice as long, half that, half as much, half as long, "
        "three times that, "
        "triple that, 두 배, 세 배, 그 절반, 그 두 배, 그 반",
        (Is.EXCEPT, None),
    ),
    *saying("on my feet, on foot, on your feet, 전체, 전부 합쳐", (Is.WORD, "all")),
    *saying(
        "on the same day, the same day, same day, share a day, on one and the same day, 같은 날이어도, 같은 날이라도, "
        "같은 날에, 같은 날, 한날에, 같은 날로",
        (Is.SAME_DAY, None),
    ),
    *saying(
        "on different days, different days, on separate days, separate days, on another day, 서로 다른 날, "
        "각각 다른 날, 각기 다른 날, 다른 날로, 다른 날에 해, 다른 날에 하, 다른 날에 넣, 다른 날에 잡, "
        "다른 날에 부탁, 다른 날에 두, 다른 날이었으면, 다른 날이면, 다른 날에 배정, 다른 날 해 주, 다른 날에 배치, "
        "따로따로",
        (Is.SAME_DAY, "apart"),
    ),
    *saying(
        "as long as, so long as, and, but, so, because, plus, also, then, as well as, while, since i, otherwise, as, "
        "with, whereas, "
        "though, although, however, which means, or, too, and then, "
        "그리고, 그런데, 하지만, 그래서, 또는, ^또$, ^또 , 지만, 는데, 은데, 니까, 라서, 이라, 해서, 이고, "
        "하고, 하며, 이며, 구요, 인데, 이나, 랑$, 이랑, ^및, 다음에, ^단$, ^단, ^대신, 대신, 거든요",
        (Is.BREAK, None),
    ),
)
