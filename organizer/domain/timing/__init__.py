"""The grammar of time: words into days, times, spans and rules of return."""
