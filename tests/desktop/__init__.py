"""A private desktop for tests: screen, buses, keyring, notifications and trays, none of them the user's."""
