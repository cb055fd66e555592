"""Every view and state of the windows as a picture, from a fixed book and a fixed clock, for a person to look at."""
