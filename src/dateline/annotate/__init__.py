"""Sentences, syntax and entities: clean articles to annotated ones."""
