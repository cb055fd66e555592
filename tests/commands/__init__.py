"""The command line, as PRODUCT.md gives its words; every command here is a process of its own."""
