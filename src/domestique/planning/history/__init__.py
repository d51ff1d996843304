"""A plan as a repository: what changed between two, two that became one again, and who put each workout where it is."""
