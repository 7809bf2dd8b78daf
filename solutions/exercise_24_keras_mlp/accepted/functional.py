import keras
from keras import layers


def build_mlp(hidden=50):
    inputs = keras.Input((784,), name="pixels")
    x = layers.Dense(hidden, activation=keras.activations.sigmoid, name="hidden")(inputs)
    outputs = layers.Dense(10, activation="softmax", name="digit")(x)
    model = keras.Model(inputs, outputs)
    model.compile(
        optimizer=keras.optimizers.Adam(),
        loss=keras.losses.SparseCategoricalCrossentropy(),
        metrics=[keras.metrics.SparseCategoricalAccuracy(name="acc")],
    )
    return model
