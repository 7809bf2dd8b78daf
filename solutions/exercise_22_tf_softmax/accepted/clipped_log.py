import tensorflow as tf
import numpy as np


def logits(X, W, B):
    X = tf.convert_to_tensor(np.asarray(X, dtype=np.float32)) if isinstance(X, np.ndarray) else tf.cast(X, tf.float32)
    return X @ W + B


def hypothesis(X, W, B):
    z = logits(X, W, B)
    e = tf.exp(z - tf.reduce_max(z, axis=1, keepdims=True))
    return e / tf.reduce_sum(e, axis=1, keepdims=True)


def loss(logits, Y):
    H = tf.nn.softmax(logits)
    return -tf.reduce_mean(tf.reduce_sum(Y * tf.math.log(tf.clip_by_value(H, 1e-10, 1.0)), axis=1))


@tf.function
def train(X, Y, W, B, lr):
    with tf.GradientTape(persistent=True) as tape:
        z = logits(X, W, B)
        cost = loss(z, Y)
    W.assign(W - lr * tape.gradient(cost, W))
    B.assign(B - lr * tape.gradient(cost, B))
    return cost


def evaluation(H, Y):
    pred = tf.cast(tf.argmax(H, 1), tf.int32)
    truth = tf.cast(tf.argmax(Y, 1), tf.int32)
    return [pred, float(tf.reduce_mean(tf.cast(pred == truth, tf.float32)))]
