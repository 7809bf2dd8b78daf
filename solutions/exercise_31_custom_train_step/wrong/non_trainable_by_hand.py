"""
code = "M31.non_trainable"
title = {en = "weights that are not to be trained are included", ko = "학습하지 않을 가중치까지 포함함"}
diagnosis.en = "The step takes all weights of the model, those of frozen layers and the moving averages of BatchNormalization too: the first must not move, the others have no gradient (None). Look at the list that you hand to tape.gradient and to the optimizer; Keras has one of the weights that are to be trained."
diagnosis.ko = "모델의 모든 가중치를 대상으로 하고 있습니다. 얼린 층의 가중치는 움직이면 안 되고, 배치 정규화의 이동 평균은 기울기가 없습니다(None). tape.gradient와 옵티마이저에 넘기는 목록을 보세요. 학습할 가중치만 모은 목록이 Keras에 있습니다."
checks = ["test_optimizer", "test_batch_norm", "test_frozen", "test_digits"]
raises = {type = "ValueError", message = "value .None. with an unsupported type|None values not supported"}
"""

import keras
import tensorflow as tf


class Net(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(x=x, y=y, y_pred=y_pred)
        rate = self.optimizer.learning_rate
        for weight, slope in zip(self.weights, tape.gradient(loss, self.weights)):
            weight.assign_sub(rate * slope)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {metric.name: metric.result() for metric in self.metrics}
