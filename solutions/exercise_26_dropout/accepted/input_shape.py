# As the quickstart of 2019 wrote it: the image's size in Flatten. Keras 3 warns and still does it.
import tensorflow as tf

TEST_LOSS = None


def dropout_forward(x, rate, mask, training):
    out = x.copy()
    if training:
        out[~mask] = 0
        out *= 1 / (1 - rate)
    return out


def build_quickstart():
    model = tf.keras.models.Sequential(
        [
            tf.keras.layers.Flatten(input_shape=(28, 28)),
            tf.keras.layers.Dense(128, activation="relu"),
            tf.keras.layers.Dropout(0.2),
            tf.keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.summary()
    return model


if __name__ == "__main__":
    build_quickstart()
