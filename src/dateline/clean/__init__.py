"""Articles to clean articles: what is no part of the report is marked, and what it tells is kept."""
