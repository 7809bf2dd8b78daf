# Names of Keras 2 that Keras 3 still knows.
import tensorflow as tf
from tensorflow.keras import Model


class Net(Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape(persistent=True) as tape:
            y_pred = self(x, training=True)
            loss = self.compiled_loss(y, y_pred)
        for weight in self.trainable_variables:
            assert tape.gradient(loss, weight) is not None
        slopes = [tape.gradient(loss, weight) for weight in self.trainable_variables]
        self.optimizer.apply_gradients(zip(slopes, self.trainable_variables))
        logs = {}
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
                logs["loss"] = metric.result()
            else:
                metric.update_state(y, y_pred)
                logs.update(metric.result())
        return logs
