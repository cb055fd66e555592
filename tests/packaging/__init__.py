"""The program as one folder: `python3 -m tests.packaging` packs it and tries what came out."""
