"""Mission 29: a convolutional network for handwritten digits."""

import keras


def build_cnn():
    """Build and compile the convolutional network for 28 x 28 grey images in ten classes.

    In this order: a 3 x 3 convolution with 32 filters and ReLU, a 3 x 3 convolution with 64 filters and ReLU,
    2 x 2 max pooling, dropout 0.25, flattening, 128 units with ReLU, dropout 0.5, 10 units with softmax.
    No padding, stride 1: 1,199,882 parameters. Compiled with Adam at its default rate, a cross-entropy loss for
    integer labels, and accuracy as a metric.

    Returns:
        A compiled keras.Sequential or keras.Model (functional API) that has its weights already. It takes float32
        images of shape (N, 28, 28, 1) with pixels in [0, 1] and gives probabilities of shape (N, 10): every row
        sums to 1.
    """
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28, 1)),
            keras.layers.Conv2D(32, 3, activation="relu"),
            keras.layers.Conv2D(64, 3, activation="relu"),
            keras.layers.MaxPooling2D(2),
            keras.layers.Dropout(0.25),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.5),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
