"""
code = "M31.training_false"
title = {en = "the forward pass is one for prediction", ko = "추론 모드로 한 순전파"}
diagnosis.en = "The forward pass runs as it does at prediction: Dropout drops nothing, BatchNormalization uses its old averages and never updates them, and nothing complains. Look at the call of self in train_step: it must say that this is training."
diagnosis.ko = "순전파가 추론할 때처럼 이루어집니다. Dropout은 아무것도 끄지 않고, 배치 정규화는 옛 평균을 쓰며 갱신하지도 않는데, 오류는 나지 않습니다. train_step에서 self를 부르는 곳을 보세요. 지금이 학습 중임을 알려 줘야 합니다."
checks = ["test_dropout", "test_batch_norm", "test_digits"]
"""

import keras
import tensorflow as tf


class Net(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=False)
            loss = self.compute_loss(x=x, y=y, y_pred=y_pred)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply(gradients, self.trainable_variables)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {metric.name: metric.result() for metric in self.metrics}
