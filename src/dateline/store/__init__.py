"""Keeping what was found: the public JSON Lines formats and the database."""
