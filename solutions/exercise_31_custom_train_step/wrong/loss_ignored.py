"""
code = "M31.loss_ignored"
title = {en = "the compiled loss is not used", ko = "컴파일한 손실을 쓰지 않음"}
diagnosis.en = "The step computes a loss of its own choice, so compile(loss=...) has no effect: it is right for one kind of labels only, and by chance. Look at the line that computes the loss; the model knows the one that it was compiled with."
diagnosis.ko = "걸음에서 손실을 마음대로 정해 계산하므로 compile(loss=...)이 아무 소용이 없습니다. 한 가지 레이블에서만, 그것도 우연히 맞습니다. 손실을 계산하는 줄을 보세요. 컴파일할 때 받은 손실은 모델이 알고 있습니다."
checks = ["test_loss_for_labels", "test_loss_for_numbers", "test_dropout"]
"""

import keras
import tensorflow as tf


class Net(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(y, y_pred))
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply(gradients, self.trainable_variables)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {metric.name: metric.result() for metric in self.metrics}
