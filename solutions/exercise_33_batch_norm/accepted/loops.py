"""Plain loops, and a list of rows instead of an array."""

# SKELETON: the example's. Write another correct answer to your own mission, then delete this line.


def center_columns(X):
    means = [sum(column) / len(X) for column in zip(*X)]
    return [[[value - mean for value, mean in zip(row, means)] for row in X], means]
