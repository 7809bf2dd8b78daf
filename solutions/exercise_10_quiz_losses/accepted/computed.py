import math

WHERE_LOSS = "b"
INTEGER_LABELS = "keras.losses.SparseCategoricalCrossentropy()"
MISSPELT_LOSS = 4
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
p, t = 0.01, 1
STEEPER = (p - t) / (2 * (p - t) * p * (1 - p))
PRICE_LOSS = "MSE"
CONFIDENT_ERROR = -math.log(p)
FIRST_LOSS = math.log(10)
METRIC_ROLE = "C"
