"""A plan in words that can be copied: into a chat, a mail, a notebook. Nothing of it is meant to be read back."""

from collections.abc import Sequence

from domestique.locales import Language, knows, say
from domestique.model.plan import Plan, Planned
from domestique.model.rule import Rule
from domestique.model.rule_json import clock
from domestique.planning.history.saying import say_day
from domestique.planning.steps import name_of
from domestique.planning.weeks import Week, weeks_of


def summary(
    plan: Plan, rules: Sequence[Rule], sentences: Sequence[str], violations: int, digest: str, language: Language
) -> str:
    """`sentences` say the rules, in their order."""
    first, last = say_day(plan.first, language), say_day(plan.last, language)
    state = "state_bad" if violations else "state_good"
    lines = [say(language, "plans.summary.title", name=plan.name, first=first, last=last)]
    if plan.goal:
        lines.append(say(language, "plans.summary.goal", goal=plan.goal))
    lines.append(say(language, f"plans.summary.{state}", **({"n": violations or len(rules)})))
    if sentences:
        lines += ["", say(language, "plans.summary.rules"), *(f"- {one}" for one in sentences)]
    for week in weeks_of(plan, rules):
        lines += ["", _week(week, language)]
        lines += [_item(one, language) for one in plan.items if 0 <= (one.day - week.monday).days < 7]
    lines += ["", say(language, "plans.summary.digest", digest=digest), say(language, "plans.summary.ask")]
    return "\n".join(lines) + "\n"


def _week(week: Week, language: Language) -> str:
    phase = "" if week.phase is None else f" · {say(language, f'plans.phase.{week.phase}')}"
    told = {"day": say_day(week.monday, language), "load": round(week.load), "phase": phase}
    if week.minutes is None:
        return say(language, "plans.summary.week_plain", **told)
    return say(language, "plans.summary.week", hours=f"{week.minutes / 60:.1f}", **told)


def _item(item: Planned, language: Language) -> str:
    sport = f"sports.{item.sport}"
    return say(
        language,
        "plans.summary.item",
        day=say_day(item.day, language),
        time="" if item.start is None else f" {clock(item.start)}",
        sport=say(language, sport) if knows(language, sport) else str(item.sport),
        name=name_of(item, language),
        minutes=item.dose.minutes,
        load=round(item.dose.load),
        lock=say(language, "plans.summary.locked") if item.locked else "",
    )
