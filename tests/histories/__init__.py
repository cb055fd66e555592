"""Hand-made histories, written from the rules of the product, and what each has to come to."""
