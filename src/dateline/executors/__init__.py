"""Where coding runs."""
