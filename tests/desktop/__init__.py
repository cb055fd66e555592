"""A private desktop for tests: screen, window manager, buses, keyring, notifications and trays, none of them the user's."""
