# The older way to name the input's size: Keras 3 warns and still does it.
import tensorflow as tf
from tensorflow import keras


def build_mlp(hidden=50):
    model = keras.Sequential()
    model.add(keras.layers.Dense(hidden, activation="sigmoid", input_shape=(784,)))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["acc"])
    print(model.summary())
    return model
