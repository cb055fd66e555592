"""Mails that become promises, on a real IMAP server."""
