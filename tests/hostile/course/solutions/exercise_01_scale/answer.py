"""The reference; its factor must not be found anywhere."""

FACTOR = 7.251943


def scale(x):
    """`x` times the factor."""
    return x * FACTOR


def shift(x):
    """`x` plus one."""
    return x + 1
