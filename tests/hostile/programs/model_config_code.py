"""
title = "a configuration with code for who rebuilds the model"
family = "models"
stopped_by = "wire: a configuration is data; nothing of it is evaluated"
verdict = "failed"
mission = "learn"
"""

import base64
import marshal


class Model:
    def get_config(self):
        code = marshal.dumps(compile("print('LEAK')", "x", "exec"))
        return {"class_name": "Lambda", "config": {"function": [base64.b64encode(code).decode(), None, None]}}

    def predict(self, x):
        return self.get_config()

    def get_weights(self):
        return self.get_config(), "__import__('os').system('id')"


def make():
    return Model()


def step(x, w):
    return w, 0.0


def shift(x):
    return x + 1
