def conv(shape, filters, kernel=3, stride=1):
    return [(side - kernel) // stride + 1 for side in shape[:2]] + [filters]


def conv_params(channels, filters, kernel=3):
    return filters * (kernel * kernel * channels + 1)


FIRST_SHAPE = conv([28, 28, 1], 32)
FIRST_PARAMS = conv_params(1, 32)
SECOND_SHAPE = conv(FIRST_SHAPE, 64)
SECOND_PARAMS = conv_params(32, 64)
STRIDED_SIDE = len(range(0, 28 - 3 + 1, 2))
PADDED_SIDE = len(range(0, 28, 2))
POOLED_SHAPE = (SECOND_SHAPE[0] / 2, SECOND_SHAPE[1] / 2, 64)
POOLING_PARAMS = 0.0
FLAT_VALUES = POOLED_SHAPE[0] * POOLED_SHAPE[1] * POOLED_SHAPE[2]
DENSE_PARAMS = FLAT_VALUES * 128 + 128
ALL_PARAMS = FIRST_PARAMS + SECOND_PARAMS + DENSE_PARAMS + 129 * 10
DENSE_DOMINATES = "b"
