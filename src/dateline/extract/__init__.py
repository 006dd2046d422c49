"""Predicates, parties, attribution, status, times and places: annotated articles to statements."""
