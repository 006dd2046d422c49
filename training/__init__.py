"""How the learned part of the vocabulary is made: ``python -m training`` (docs/learned.md)."""
