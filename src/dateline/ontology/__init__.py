"""What may be said: event types, predicates, cues, parties, places and offices, as data that code only applies."""
