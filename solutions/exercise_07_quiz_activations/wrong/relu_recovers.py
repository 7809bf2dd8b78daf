"""
code = "M07.relu_recovers"
title = {en = "a step that a zero gradient cannot take", ko = "기울기가 0인데 움직인다고 봄"}
diagnosis = {en = "You let the next steps bring the neuron back. A step is the learning rate times the gradient: what is the gradient of this neuron's weights?", ko = "다음 학습 단계에서 뉴런이 돌아온다고 보았습니다. 한 단계는 학습률 × 기울기입니다. 이 뉴런의 가중치에 대한 기울기는 얼마입니까?"}
checks = ["test_negative_relu"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "C"
SIGMOID_TOTAL = 0.9 + 0.8 + 0.4
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "B"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
