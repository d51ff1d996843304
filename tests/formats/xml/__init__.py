"""What GPX and TCX share."""
