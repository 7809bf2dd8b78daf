import keras
from keras import layers


def build_cnn():
    image = keras.Input((28, 28, 1), name="image")
    x = image
    for filters in (32, 64):
        x = layers.Conv2D(filters, (3, 3), activation=keras.activations.relu, padding="valid")(x)
    x = layers.MaxPool2D()(x)
    x = layers.Flatten()(x)
    x = layers.Dropout(0.25)(x)
    x = layers.Dense(128, "relu")(x)
    x = layers.Dropout(0.5)(x)
    digit = layers.Dense(10, "softmax", name="digit")(x)
    model = keras.Model(image, digit)
    model.compile(
        keras.optimizers.Adam(),
        keras.losses.SparseCategoricalCrossentropy(),
        metrics=[keras.metrics.SparseCategoricalAccuracy()],
    )
    return model
