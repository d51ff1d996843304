"""Lifting days."""
