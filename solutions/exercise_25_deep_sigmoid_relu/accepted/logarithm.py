# A loss written out by hand, and NumPy for the norms; a tuple instead of a list.
import numpy as np
import tensorflow as tf
from tensorflow import keras


def build_deep(act, n_hidden, last):
    hidden = [keras.layers.Dense(128, act, kernel_initializer="he_normal") for _ in range(n_hidden)]
    model = keras.models.Sequential([keras.layers.InputLayer(shape=(784,)), *hidden, keras.layers.Dense(10, last)])
    model.compile("sgd", keras.losses.sparse_categorical_crossentropy, metrics=["acc"])
    model.optimizer.learning_rate = 0.1
    return model


def grad_norms(model, x, y):
    with tf.GradientTape() as tape:
        p = model(tf.convert_to_tensor(x))
        picked = tf.gather(p, tf.cast(y, tf.int32), axis=1, batch_dims=1)
        loss = -tf.reduce_mean(tf.math.log(picked))
    weights = [w for w in model.trainable_variables if len(w.shape) == 2]
    return tuple(np.linalg.norm(gradient.numpy()) for gradient in tape.gradient(loss, weights))
