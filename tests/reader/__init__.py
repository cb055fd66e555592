"""What the child process reads and writes: tasks as other programs write them, and whatever nobody should have written."""
