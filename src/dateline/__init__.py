"""Dateline: news articles in, an event database out."""

__version__ = "0.1.0"
