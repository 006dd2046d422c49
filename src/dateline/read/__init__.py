"""Bytes in, articles out: text, HTML and JSON Lines."""
