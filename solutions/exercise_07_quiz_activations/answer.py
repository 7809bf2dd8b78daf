"""Mission 7: choosing activations. What must the output mean, and does the gradient survive?"""

# sigmoid: one number between 0 and 1, free to move
BINARY_OUTPUT = "B"

# exp(z) / exp(z), whatever z is
SOFTMAX_OF_ONE = 1

# softmax: ten probabilities that share 1
TEN_CLASSES = "C"

# nothing makes them share 1
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4

# (X @ W1 + b1) @ W2 + b2 is a line again
NO_ACTIVATION = "A"

# Dense(10) on 784 inputs
COLLAPSED_PARAMS = (784 + 1) * 10

# relu: slope 1 wherever the sum is positive
DEEP_HIDDEN = "D"

# the slope is at most 1/4, at 0
SLOPE_PRODUCT = 0.25**5

# sigmoid and tanh flatten out on both sides
FLAT_FOR_LARGE = ["A", "D"]

# gradient 0 for every sample: no step ever moves it
NEGATIVE_RELU = "C"

# a times x, not a
LEAKY_VALUE = 0.01 * -3

# it leaks a little for negative inputs
LEAKY_NAME = "Leaky ReLU"

# tanh: bounded and centred on 0
ZERO_CENTRED = "B"
