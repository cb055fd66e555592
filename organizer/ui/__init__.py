"""Windows. Only here are sentences shown on screen."""
