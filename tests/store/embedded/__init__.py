"""The embedded server with its real programs: as root, and just as well as an ordinary user."""
