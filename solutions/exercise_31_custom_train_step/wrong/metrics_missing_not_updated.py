"""
code = "M31.metrics_missing"
title = {en = "metrics are not updated, or not returned", ko = "지표를 갱신하지 않거나 돌려주지 않음"}
diagnosis.en = "What fit() prints comes from the dict that train_step returns, and a metric knows only what it was told by update_state. Go through self.metrics: is each of them updated in this step, and is its result in the dict that you return?"
diagnosis.ko = "fit()이 보여 주는 값은 train_step이 돌려준 딕셔너리에서 오고, 지표는 update_state로 알려 준 것만 압니다. self.metrics를 하나씩 살펴보세요. 이 걸음에서 갱신했는지, 그 결과가 돌려주는 딕셔너리에 있는지 확인하세요."
checks = ["test_metrics", "test_digits"]
raises = {type = "ValueError", message = "Cannot get result.. since the metric has not yet been built"}
"""

import keras
import tensorflow as tf


class Net(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(x=x, y=y, y_pred=y_pred)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply(gradients, self.trainable_variables)
        return {metric.name: metric.result() for metric in self.metrics}
