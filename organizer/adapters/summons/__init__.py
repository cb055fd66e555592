"""How one program that owns a book answers all others: who listens, where, and who asks."""
