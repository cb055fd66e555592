"""Lines made of chance, steered to where no line has been: `python3 -m tests.fuzzing [INPUTS]`."""
