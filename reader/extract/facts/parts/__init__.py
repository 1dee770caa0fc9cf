"""The parts a clause is made of: its subject, its predicate and what it says of the subject."""
