"""The world outside, one room a neighbour."""
