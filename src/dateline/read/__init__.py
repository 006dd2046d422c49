"""Bytes in, articles out: text, HTML, JSON and tables."""
