"""Mission 27: convolution arithmetic. 28, 26, 24, 12; filters times (9 times channels + 1)."""

# 28 - 3 + 1 places in each direction, one channel per filter
FIRST_SHAPE = (26, 26, 32)

# nine weights and a bias per filter
FIRST_PARAMS = (9 + 1) * 32

# 26 - 3 + 1
SECOND_SHAPE = (24, 24, 64)

# every filter reaches through 32 channels
SECOND_PARAMS = (9 * 32 + 1) * 64

# (28 - 3) // 2 + 1: strides that fit, and the first place
STRIDED_SIDE = 13

# 28 / 2: size / stride, rounded up
PADDED_SIDE = 14

# half as high and wide, as deep as before
POOLED_SHAPE = (12, 12, 64)

# nothing to learn in finding the largest
POOLING_PARAMS = 0

# height, width, channels
FLAT_VALUES = 12 * 12 * 64

# (in + 1) * out
DENSE_PARAMS = (9216 + 1) * 128

# two convolutions and two dense layers
ALL_PARAMS = 320 + 18_496 + 1_179_776 + 1_290

# filters share their weights over all places
DENSE_DOMINATES = "B"
