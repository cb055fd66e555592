"""One line in a person's own words: who, whom, what, when, where and by which way."""
