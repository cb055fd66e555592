"""What the program says, in sentences that can be translated."""
