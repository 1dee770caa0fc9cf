"""reader: what your articles say, who says it, and where they disagree."""

__version__ = "0.1.0"
