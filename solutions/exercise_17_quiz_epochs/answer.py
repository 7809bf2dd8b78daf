"""Mission 17: epochs, batches and iterations. Data ÷ batch size, and then the epochs."""

# one pass over all rows
EPOCH_MEANS = "C"

# data / batch size
WORKBOOK = 2000 // 200

# the epochs have no part in it
ITERATIONS_FORMULA = "B"

# as before
STEPS_OF_MNIST = 60_000 // 100

# 600 iterations make an epoch
EPOCHS_DONE = 50_000 / 600

# the default batch size is 32
DEFAULT_BATCH = 60_000 // 32

# a fifth is held out
HELD_OUT = 48_000 // 32

# 300 per epoch
UPDATES_IN_ALL = 60_000 // 200 * 17

# 468 full batches and a smaller one
NOT_WHOLE = 60_000 // 128 + 1

# what is left
LAST_BATCH = 60_000 % 128

# 468.75 = 1875 / 4: multiples of 1,875, and 0
FLOAT_INTERVAL = 50_000 // 1875 + 1

# 1 - 1/e of them
DRAWN_AT_RANDOM = "B"
