"""Mission 21: choosing optimizers. Which step, how long, and for whom."""

# compile(optimizer="rmsprop", ...)
DEFAULT_OPTIMIZER = "RMSprop"

# Adagrad, RMSprop, Adam: they divide by a root of squares
ADAPTIVE = ["A", "C", "E"]

# per parameter, from its own gradients
ADAPTIVE_MEANS = "D"

# the text makes a new SGD
EFFECTIVE_RATE = 0.01

# it is learning_rate today
RATE_ARGUMENT = "B"

# downhill, by rate times gradient
SGD_STEP = 2 - 0.1 * 0.5

# the first v comes along
MOMENTUM_STEP = 0.9 * (-0.01 * 2) - 0.01 * 2

# it looks ahead
NESTEROV = "A"

# h = 4 · 2², its root 2 · 2, and the gradient drops out
ADAGRAD_STEP = 0.01 / 2

# a mean of gradients and a mean of squares
ADAM_COMBINES = "C"

# one per epoch
FULL_BATCH_UPDATES = 20

# no more than an exact gradient
GLOBAL_MINIMUM = "D"
