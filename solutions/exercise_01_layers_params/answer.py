"""Mission 1: layers and parameters. Every neuron has one weight per input and one bias: (in + 1) * out."""

# one weight per input and one bias, for each neuron
DENSE_PARAMS = (100 + 1) * 10

# 78,500 + 1,010
NETWORK_PARAMS = (784 + 1) * 100 + (100 + 1) * 10

# 39,250 + 510
SUMMARY_PARAMS = (784 + 1) * 50 + (50 + 1) * 10

# 540 + 31
CODE_PARAMS = (17 + 1) * 30 + 30 + 1

# (in, out), so that X @ W fits
WEIGHTS_SHAPE = (100, 20)

# 100 and 50: neither the input nor the output layer
HIDDEN_LAYERS = 2

# one for each class
OUTPUT_NEURONS = 10

# the batch dimension, left open
NONE_MEANS = "C"

# no pixel is lost
FLATTEN_OUTPUT = 300 * 300

# it changes the shape and learns nothing
FLATTEN_PARAMS = 0

# MaxPooling2D, Flatten, Dropout
PARAMETERLESS = ["A", "C", "D"]

# neighbouring layers, and nothing within a layer
FULLY_CONNECTED = "B"

# deep neural network
DEEP_NETWORK = "DNN"

# a rule of thumb is no requirement
NARROW_HIDDEN = "A"
