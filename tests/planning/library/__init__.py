"""The library: every workout by the same rules, and each of its parts."""
