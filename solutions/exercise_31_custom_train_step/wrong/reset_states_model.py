"""
code = "M31.reset_states"
title = {en = "reset_states is gone in Keras 3", ko = "Keras 3에서 사라진 reset_states"}
diagnosis.en = "Nothing in Keras 3 has a method reset_states; older code does. And a training step need not reset anything: fit() does it itself at the beginning of every epoch. Take the call out."
diagnosis.ko = "Keras 3에는 reset_states라는 메서드가 없습니다. 옛 코드에 남아 있는 이름입니다. 게다가 학습 걸음에서는 초기화할 것이 없습니다. fit()이 에포크를 시작할 때마다 스스로 합니다. 그 호출을 지우세요."
checks = ["test_step", "test_optimizer", "test_loss_for_labels", "test_loss_for_numbers", "test_metrics", "test_dropout", "test_batch_norm", "test_frozen", "test_digits"]
raises = {type = "AttributeError", message = "reset_states"}
"""

import keras
import tensorflow as tf


class Net(keras.Model):
    def train_step(self, data):
        self.reset_states()
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
        return {metric.name: metric.result() for metric in self.metrics}
