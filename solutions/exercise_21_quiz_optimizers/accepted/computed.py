DEFAULT_OPTIMIZER = "keras.optimizers.RMSprop()"
ADAPTIVE = {"A", "C", "E"}
ADAPTIVE_MEANS = "D"
EFFECTIVE_RATE = 1e-2
RATE_ARGUMENT = 2
w, g, lr = 2.0, 0.5, 0.1
w -= lr * g
SGD_STEP = w
v = 0.0
for _ in range(2):
    v = 0.9 * v - 0.01 * 2
MOMENTUM_STEP = v
NESTEROV = "A"
h = 0.0
for _ in range(4):
    h += 2.0**2
ADAGRAD_STEP = 0.01 * 2.0 / h**0.5
ADAM_COMBINES = "C"
FULL_BATCH_UPDATES = 60000 // 60000 * 20
GLOBAL_MINIMUM = "D"
