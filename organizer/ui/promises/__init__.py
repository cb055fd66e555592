"""The lists of promises, and one promise with its story."""
