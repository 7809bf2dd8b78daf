"""One sample after the other, in plain Python; a list of the two comes back."""

import math


class 층:
    def 확률(self, row):
        largest = max(row)
        powers = [math.exp(v - largest) for v in row]
        return [p / sum(powers) for p in powers], largest + math.log(sum(powers))


def softmax_cross_entropy(logits, t):
    layer, n = 층(), len(logits)
    loss, rows = 0.0, []
    for i in range(n):
        label = int(t[i]) if t.ndim == 1 else int(t[i].argmax())
        p, log_sum = layer.확률(logits[i].tolist())
        loss += (log_sum - float(logits[i][label])) / n
        rows.append([(value - (k == label)) / n for k, value in enumerate(p)])
    return [loss, rows]
