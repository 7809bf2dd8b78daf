import tensorflow as tf


def logits(X, W, B):
    return tf.matmul(tf.cast(X, tf.float32), W) + B


def hypothesis(X, W, B):
    return tf.nn.softmax(logits(X, W, B))


def loss(logits, Y):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=logits))


def _train(X, Y, W, B, lr):
    X = tf.cast(X, tf.float32)
    H = hypothesis(X, W, B)
    dz = (H - Y) / tf.cast(tf.shape(X)[0], tf.float32)
    W.assign_sub(lr * tf.linalg.matmul(X, dz, transpose_a=True))
    B.assign_sub(lr * tf.reduce_sum(dz, 0))


train = tf.function(_train)


def evaluation(H, Y):
    pred = tf.argmax(H, axis=1)
    right = tf.equal(pred, tf.argmax(Y, axis=1))
    return pred, tf.reduce_mean(tf.cast(right, tf.float32))
