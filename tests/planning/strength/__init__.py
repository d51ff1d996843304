"""What to lift next."""
