"""One sample at a time, with plain loops."""

import math

import numpy as np


def predict(W1, b1, W2, b2, X):
    answers = []
    for sample in X:
        hidden = [1 / (1 + math.exp(-(sum(sample * W1[:, j]) + b1[j]))) for j in range(W1.shape[1])]
        scores = [sum(hidden * W2[:, k]) + b2[k] for k in range(W2.shape[1])]
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        answers.append([power / sum(powers) for power in powers])
    return answers


def accuracy(W1, b1, W2, b2, x, y):
    right = 0
    for row, label in zip(predict(W1, b1, W2, b2, x), y):
        if row.index(max(row)) == label:
            right += 1
    return right / len(y)
