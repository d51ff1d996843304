"""Real files of many devices, where they are to be had; tests that use them also run on files of their own."""

from pathlib import Path

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def files(kind: str) -> list[Path]:
    return sorted((CORPUS / kind).glob(f"*.{kind}"))
