"""The rules, each checked against what a person would work out by hand."""
