"""Placeholder that the quiz screen replaces."""
