"""`python -m domestique` is `domestique`."""

from domestique.cli.main import run

run()
