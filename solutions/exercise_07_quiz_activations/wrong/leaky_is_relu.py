"""
code = "M07.leaky_is_relu"
title = {en = "leaky ReLU taken for ReLU", ko = "리키 렐루를 ReLU로 봄"}
diagnosis = {en = "That is the plain ReLU, which is flat for negative inputs. The leaky one lets a little through.", ko = "그것은 음수 쪽이 평평한 보통 ReLU입니다. 리키 렐루는 조금 새어 나가게 둡니다."}
checks = ["test_leaky_value", "test_leaky_name"]
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
NEGATIVE_RELU = "C"
LEAKY_VALUE = 0
LEAKY_NAME = "ReLU"
ZERO_CENTRED = "B"
