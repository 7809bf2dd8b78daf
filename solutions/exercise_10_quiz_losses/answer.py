"""Mission 10: losses and compile(). Output and labels together decide the loss."""

# compile() notes them, fit() and evaluate() use them
WHERE_LOSS = "B"

# one number per row
INTEGER_LABELS = "sparse_categorical_crossentropy"

# the name is looked up late
MISSPELT_LOSS = "D"

# rows of labels against rows of probabilities
ONE_HOT_LABELS = "A"

# as the softmax
LABEL_SHAPE = (32, 10)

# steep where the error is confident
YES_OR_NO = "C"

# (p - t) drops out
STEEPER = 1 / (2 * 0.01 * 0.99)

# mean squared error
PRICE_LOSS = "B"

# -log 0.01
CONFIDENT_ERROR = 4.605

# log 10
FIRST_LOSS = 2.303

# nobody can follow the gradient of a step
METRIC_ROLE = "C"
