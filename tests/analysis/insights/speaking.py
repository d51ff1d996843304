"""That an insight speaks, and speaks well, in both languages."""

from domestique.analysis.insights.insight import Finding, Insight
from domestique.analysis.insights.sentence import sentence
from domestique.analysis.past import Past
from domestique.locales import LANGUAGES


def speaks(insight: Insight, past: Past) -> Finding:
    found = insight.look(past)
    assert found is not None
    for language in LANGUAGES:
        words = sentence(language, insight, found)
        assert words and "{{" not in words and "nan" not in words
    assert found.since <= past.today
    return found
