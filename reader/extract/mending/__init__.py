"""Mending the parser's trees where the words themselves show them to be wrong."""
