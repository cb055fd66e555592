"""The line, the popup and the card a promise is typed into."""
