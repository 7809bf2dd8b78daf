"""Mission 17: epochs, batches and iterations. Data ÷ batch size, and then the epochs."""

# one pass over all rows
EPOCH_MEANS = "C"

# data / batch size
WORKBOOK = 2_000 / 200

# the epochs have no part in it
ITERATIONS_FORMULA = "B"

# as before
STEPS_OF_MNIST = 60_000 / 100

# 50,000 / 600: 600 iterations make an epoch
EPOCHS_DONE = 83.3

# the default batch size is 32
DEFAULT_BATCH = 60_000 / 32

# a fifth is held out: 48,000 / 32
HELD_OUT = 1_500

# 60,000 / 200 in each epoch
UPDATES_IN_ALL = 300 * 17

# 468 full batches and a smaller one
NOT_WHOLE = 469

# what is left
LAST_BATCH = 60_000 % 128

# 468.75 = 1875 / 4: only multiples of 1,875, from 0 to 48,750
FLOAT_INTERVAL = 27

# 1 - 1/e of them
DRAWN_AT_RANDOM = "B"
