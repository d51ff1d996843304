"""What was found as sentences: breaches, figures with their units, why nothing was weighed; clashes and ways out."""

from collections.abc import Sequence

from domestique.locales import Language, say
from domestique.model.rule import Days, Rule
from domestique.planning.otherwise import Aside, Strayed
from domestique.planning.rules import phrases as p
from domestique.planning.rules.saying import say_rule
from domestique.planning.verdict import Breach, Judged


def say_breach(breach: Breach, language: Language) -> str:
    unit = str(breach.slots.get("unit", "days"))
    slots: dict[str, object] = {
        "when": p.days(Days(breach.first, breach.last), language),
        "value": say_value(breach.value, unit, language),
        "limit": say_value(breach.limit, unit, language),
        "name": breach.slots.get("name", ""),
    }
    time, things, part = (breach.slots.get(name) for name in ("time", "things", "body_part"))
    if isinstance(time, int):
        slots["time"] = p.clock(time)
    if isinstance(things, list):
        slots["things"] = p.several([p.thing(str(one), language) for one in things], language)
    if part is not None:
        slots["body_part"] = p.body_part(str(part), language)
    # One day has none between; in certificates it goes by the same word.
    where = "same_day" if breach.why == "hard_too_close" and breach.value < 0 else "breach"
    return p.finished(say(language, f"rules.{where}.{breach.why}", **slots))


def say_aside(aside: Aside, language: Language) -> str:
    """That days passed otherwise is why, and which."""
    between = say(language, "rules.otherwise.between")
    told = between.join(_strayed(one, language) for one in aside.days)
    return p.finished(say(language, f"rules.otherwise.{'days' if told else 'somehow'}", told=told))


def _strayed(one: Strayed, language: Language) -> str:
    when, done, planned = p.days(Days(one.first, one.last), language), round(one.done), round(one.planned)
    if one.unit == "load" and done and planned:
        return say(language, "rules.otherwise.loads", when=when, done=done, planned=planned)
    return say(
        language,
        "rules.otherwise.day",
        when=when,
        **{
            name: say_value(value, one.unit, language) if value else say(language, "rules.otherwise.nothing")
            for name, value in (("done", done), ("planned", planned))
        },
    )


def say_value(value: float, unit: str, language: Language) -> str:
    """`2 h 30 min`, `3 workouts`, `load 120`."""
    if unit == "minutes":
        minutes = round(value)
        told = p.length(abs(minutes), language)
        return f"−{told}" if minutes < 0 else told
    if unit in ("sessions", "days"):
        return say(language, f"rules.unit.{unit}", count=round(value))
    return say(language, f"rules.unit.{unit}", value=p.number(round(value, 1)))


def say_unweighed(judged: Judged, language: Language) -> str | None:
    return None if judged.why is None else p.finished(say(language, f"rules.unweighed.{judged.why}"))


def say_clash(rules: Sequence[Rule], language: Language) -> str:
    """Rules that cannot be kept together, each as its sentence."""
    between = say(language, "rules.clash.between")
    told = between.join(say_rule(rule, language) for rule in rules)
    return p.finished(say(language, f"rules.clash.{'single' if len(rules) == 1 else 'several'}", rules=told))


def say_relaxation(rule: Rule, instead: Rule | None, language: Language) -> str:
    """One way out: the rule as it would read, or that it is left out."""
    before = say_rule(rule, language)
    if instead is None:
        return p.finished(say(language, "rules.relax.leave_out", before=before))
    return p.finished(say(language, "rules.relax.instead", before=before, after=say_rule(instead, language)))
