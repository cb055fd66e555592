"""The rules: frozen values and pure functions. No clock, no disk, no Qt."""
