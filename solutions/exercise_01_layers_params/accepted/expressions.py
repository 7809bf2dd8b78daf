입력, 뉴런 = 100, 10


def dense(n_in, n_out):
    return n_in * n_out + n_out


DENSE_PARAMS = dense(입력, 뉴런)
NETWORK_PARAMS = dense(784, 100) + dense(100, 10)
SUMMARY_PARAMS = float(dense(784, 50) + dense(50, 10))
CODE_PARAMS = "(17 + 1) × 30 + (30 + 1) × 1 = 571"
WEIGHTS_SHAPE = [100, 20]
HIDDEN_LAYERS = len([100, 50])
OUTPUT_NEURONS = 10.0
NONE_MEANS = 3
FLATTEN_OUTPUT = 300**2
FLATTEN_PARAMS = 0.0
PARAMETERLESS = {"Flatten", "Dropout", "MaxPooling2D"}
FULLY_CONNECTED = "b"
DEEP_NETWORK = "dnn"
NARROW_HIDDEN = "A"
print("파라미터:", DENSE_PARAMS)
