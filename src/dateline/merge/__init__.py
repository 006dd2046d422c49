"""Statements of many articles to events: the only step that needs everything."""
