"""Looking at what was found: in the terminal, in a notebook, on a page, in a table."""
