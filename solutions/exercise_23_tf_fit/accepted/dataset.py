import tensorflow as tf


def fit(x, y, W, B, epochs, batch_size, lr):
    batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(batch_size, drop_remainder=True)
    optimizer = tf.keras.optimizers.SGD(learning_rate=lr)
    costs = []
    for epoch in range(epochs):
        mean = tf.keras.metrics.Mean()
        for X, Y in batches:
            with tf.GradientTape() as tape:
                rows = tf.keras.losses.categorical_crossentropy(Y, X @ W + B, from_logits=True)
                cost = tf.reduce_mean(rows)
            optimizer.apply_gradients(zip(tape.gradient(cost, [W, B]), [W, B]))
            mean.update_state(cost)
        print(f"epoch {epoch + 1}: {mean.result():.4f}")
        costs.append(mean.result())
    return costs
