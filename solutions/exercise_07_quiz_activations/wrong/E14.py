"""
code = "E14"
title = {en = "sigmoids for classes that exclude each other", ko = "배타적인 클래스에 시그모이드"}
diagnosis = {en = "You treated sigmoid outputs as shares of one whole. Each sigmoid decides for itself, so several can be near 1 at once; classes that exclude each other need outputs that share 1.", ko = "시그모이드 출력들을 하나를 나눈 몫처럼 다루었습니다. 시그모이드는 저마다 따로 정해지므로 여러 개가 동시에 1에 가까울 수 있습니다. 서로 배타적인 클래스에는 1을 나누어 갖는 출력이 필요합니다."}
checks = ["test_ten_classes", "test_sigmoid_total"]
"""

BINARY_OUTPUT = "B"
SOFTMAX_OF_ONE = 1
TEN_CLASSES = "A"
SIGMOID_TOTAL = 1
NO_ACTIVATION = "A"
COLLAPSED_PARAMS = (784 + 1) * 10
DEEP_HIDDEN = "D"
SLOPE_PRODUCT = 0.25**5
FLAT_FOR_LARGE = ["A", "D"]
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0.01 * -3
LEAKY_NAME = "Leaky ReLU"
ZERO_CENTRED = "B"
