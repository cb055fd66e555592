"""The book carried in and out as a whole: the interchange format, other lists, exports."""
