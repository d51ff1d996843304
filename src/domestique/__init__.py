"""Domestique: a self-hosted training coach you can audit.

The rooms and the arrows between them are described in ARCHITECTURE.md and checked by ./dev check.
"""

__version__ = "0.1.0"
