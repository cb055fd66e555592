"""What comes in and goes out by itself: calendars, mail, folders, address books, and what was handed in."""
