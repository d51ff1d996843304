"""An insight in words."""

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.saying import named, told
from domestique.locales import Language, say

_IN_ITS_UNIT = ("value", "before")


def sentence(language: Language, insight: Insight, finding: Finding) -> str:
    metric = finding.slots.get("metric")
    slug = metric if isinstance(metric, str) else None
    slots = {
        name: named(language, str(slot))
        if name == "metric"
        else told(language, slot, slug if name in _IN_ITS_UNIT else None)
        for name, slot in finding.slots.items()
    }
    return say(language, f"insights.{insight.slug}.{finding.case}", **slots)
