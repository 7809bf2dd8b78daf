import tensorflow as tf


@tf.function
def hypothesis(X, W, B):
    return tf.nn.softmax(tf.matmul(X, W) + B)


@tf.function
def loss(X, Y, W, B):
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=tf.matmul(X, W) + B))


@tf.function
def train(X, Y, W, B, learning_rate=0.1):
    with tf.GradientTape() as tape:
        cost = loss(X, Y, W, B)
    dW, dB = tape.gradient(cost, [W, B])
    W.assign_sub(learning_rate * dW)
    B.assign_sub(learning_rate * dB)


def fit(x, y, W, B, epochs, batch_size, lr):
    costs = []
    for epoch in range(epochs):
        avg_cost = 0
        iterations = int(len(x) / batch_size)
        idx = 0
        for i in range(iterations):
            batch_xs, batch_ys = x[idx : idx + batch_size, :], y[idx : idx + batch_size, :]
            cost = loss(batch_xs, batch_ys, W, B)
            train(batch_xs, batch_ys, W, B, learning_rate=lr)
            avg_cost += cost / iterations
            idx += batch_size
        costs.append(avg_cost)
    return costs


if __name__ == "__main__":
    (x_train, y_train), _ = tf.keras.datasets.mnist.load_data()
    print(len(x_train))
