"""Promises on real CalDAV servers: several copies of the program, a phone, and everything that goes wrong between them."""
