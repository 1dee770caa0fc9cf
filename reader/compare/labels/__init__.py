"""What a comparison is called: a short phrase that tells at a glance what is compared."""

from __future__ import annotations

from reader.compare.labels.naming import Labels

__all__ = ["Labels"]
