"""The settings: a window with a page a subject, saved at once. A page is one room here, and one line in `pages`."""
