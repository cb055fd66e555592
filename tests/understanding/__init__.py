"""Cases of what people write, with what it means: tables that people can read, and the tests that hold the grammar to them."""
