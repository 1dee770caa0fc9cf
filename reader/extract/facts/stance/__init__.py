"""How the text stands to what a clause says: put forward or not, how surely, denied, by whom."""
