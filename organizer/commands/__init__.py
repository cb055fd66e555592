"""The command line's verbs, answered alike by the resident and by a lone command."""
