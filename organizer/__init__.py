"""Follow-up Organizer: your word, kept in sight."""
