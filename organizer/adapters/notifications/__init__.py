"""The voices that can raise a notice, and the chain that chooses among them."""
