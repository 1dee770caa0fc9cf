"""Whom or what the words of a fact stand for, and facts that leave it open."""
