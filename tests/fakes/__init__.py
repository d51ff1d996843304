"""Time and chance, held still."""
