"""How well lines and times are understood, by public cases: a room for each set of cases, with `scores(folder)`."""
