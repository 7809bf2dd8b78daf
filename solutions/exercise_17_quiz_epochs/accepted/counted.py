import math

EPOCH_MEANS = 3
WORKBOOK = len(range(0, 2000, 200))
ITERATIONS_FORMULA = "B"
STEPS_OF_MNIST = 60000 / 100
EPOCHS_DONE = 50000 / (60000 / 100)
DEFAULT_BATCH = math.ceil(60000 / 32)
HELD_OUT = math.ceil(60000 * 0.8 / 32)
UPDATES_IN_ALL = sum(math.ceil(60000 / 200) for _ in range(17))
NOT_WHOLE = len(range(0, 60000, 128))
LAST_BATCH = len(range(60000)[-(60000 % 128) :])
FLOAT_INTERVAL = sum(i % (60000 / 128) == 0 for i in range(50000))
DRAWN_AT_RANDOM = "b"
