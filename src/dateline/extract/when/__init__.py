"""When: time expressions, the article's own date, and the binding of times to statements."""
