"""What the windows do, in this process on the private screen."""
