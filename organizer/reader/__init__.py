"""The child process that meets foreign bytes and foreign servers: JSON in, JSON out; no Qt, no book, never pickle."""
