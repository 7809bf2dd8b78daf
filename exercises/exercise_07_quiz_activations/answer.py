"""Mission 7: choosing activations. Replace every None by your answer.

How answers are written is in the mission text; the letter of an option ("B") or a number (12 * 34) will do.

None을 모두 답으로 바꾸십시오. 답을 쓰는 법은 미션 글에 있습니다. 보기의 글자("B")나 숫자(12 * 34)를 쓰면 됩니다.
"""

# 1. activation of Dense(1) for spam or not
#    스팸인지 아닌지 가려내는 Dense(1)의 활성화 함수
BINARY_OUTPUT = None

# 2. softmax of a single score
#    점수가 하나뿐일 때 소프트맥스의 값
SOFTMAX_OF_ONE = None

# 3. activation of Dense(10) for digits
#    숫자를 가려내는 Dense(10)의 활성화 함수
TEN_CLASSES = None

# 4. sum of the sigmoid outputs
#    시그모이드 출력의 합
SIGMOID_TOTAL = None

# 5. what layers without activations are worth
#    활성화 함수가 없는 여러 층은 무엇과 같은가
NO_ACTIVATION = None

# 6. parameters of the one layer that replaces them
#    그 층들을 대신하는 층 하나의 파라미터 수
COLLAPSED_PARAMS = None

# 7. usual activation in the hidden layers of a deep CNN
#    깊은 CNN의 은닉층에 흔히 쓰는 활성화 함수
DEEP_HIDDEN = None

# 8. largest possible product of the sigmoid slopes
#    시그모이드 기울기를 모두 곱한 값의 최댓값
SLOPE_PRODUCT = None

# 9. activations whose slope vanishes for large positive x
#    x가 큰 양수일 때 기울기가 사라지는 활성화 함수
FLAT_FOR_LARGE = None

# 10. a ReLU neuron whose sum is negative for every sample
#    모든 샘플에서 가중합이 음수인 ReLU 뉴런
NEGATIVE_RELU = None

# 11. leaky ReLU of a negative number
#    음수에 대한 리키 렐루의 값
LEAKY_VALUE = None

# 12. the ReLU with a small fixed slope, usual in GANs
#    작은 고정 기울기가 있는 ReLU의 이름, GAN에서 흔히 씀
LEAKY_NAME = None

# 13. activation of a recurrent state between -1 and 1
#    -1과 1 사이인 순환 신경망 상태의 활성화 함수
ZERO_CENTRED = None
