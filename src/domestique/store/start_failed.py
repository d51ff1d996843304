"""What keeps a house from starting: a code for programs; for people what happened and what to do, in both languages.

The sentences are in locales/<language>/start.json.
"""

from domestique.locales import Language, say


class StartFailed(Exception):
    """`words`: the key of the sentences, where several share a code."""

    def __init__(self, code: str, words: str | None = None, **slots: object) -> None:
        self.code = code
        self._words = f"start.{words or code}"
        self._slots = slots
        super().__init__(f"{self.what('en')} {self.cure('en')}")

    def what(self, language: Language) -> str:
        return say(language, f"{self._words}.what", **self._slots)

    def cure(self, language: Language) -> str:
        return say(language, f"{self._words}.cure", **self._slots)
