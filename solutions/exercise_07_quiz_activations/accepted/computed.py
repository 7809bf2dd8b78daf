import math


def softmax(z):
    e = [math.exp(v) for v in z]
    return [v / sum(e) for v in e]


def slope(x):
    s = 1 / (1 + math.exp(-x))
    return s * (1 - s)


BINARY_OUTPUT = "b"
SOFTMAX_OF_ONE = softmax([3.2])
TEN_CLASSES = "C."
SIGMOID_TOTAL = sum([0.9, 0.8, 0.4])
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = 784 * 10 + 10
DEEP_HIDDEN = 4
SLOPE_PRODUCT = slope(0) ** 5
FLAT_FOR_LARGE = {"A", "D"}
NEGATIVE_RELU = "C"
LEAKY_VALUE = max(0.01 * -3, -3)
LEAKY_NAME = "leaky_relu"
ZERO_CENTRED = "(B)"
