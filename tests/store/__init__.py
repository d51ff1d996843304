"""Repositories, tables and blobs, on the real database."""
