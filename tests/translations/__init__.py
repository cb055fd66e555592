"""The sentences of the program in other languages: extracted, and turned into what the program loads."""
