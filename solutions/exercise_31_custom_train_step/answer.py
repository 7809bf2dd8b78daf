"""Mission 31: a training step of your own inside Keras."""

import keras
import tensorflow as tf


class Net(keras.Model):
    """A Keras model whose training step is written by hand; everything else is keras.Model's.

    It is made as Net(inputs=..., outputs=...) around layers that others chose, and is then compiled, trained, asked
    for predictions like any other model.
    """

    def train_step(self, data):
        """Train on one batch: one step of the compiled optimizer down the gradient of the compiled loss.

        fit() calls this once for each batch. The forward pass is one for training (Dropout drops, BatchNormalization
        takes the batch's own mean and variance), and only the trainable weights move.

        Args:
            data: The pair (x, y): a tensor of samples, shape (n, ...), and their labels, in whatever form the compiled
                loss takes them.

        Returns:
            A dict with what fit() is to report: "loss", and every compiled metric by the name that fit() uses for it
            ("accuracy"), each as the average over the batches of this epoch so far. For loss and metrics the outputs
            of this forward pass count, from before the update.
        """
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(x=x, y=y, y_pred=y_pred)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply(gradients, self.trainable_variables)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return self.get_metrics_result()
