"""One key that works in every program: one room a system, each with `pressed`, `take` and `let_go`."""
