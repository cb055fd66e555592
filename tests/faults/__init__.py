"""What happens when the machine or other programs fail."""
