"""Archives, honest and otherwise."""
