"""What the tests of faults need besides."""

from __future__ import annotations

from tests.adapters.conftest import wait

__all__ = ["wait"]
