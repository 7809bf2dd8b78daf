"""Mission 21: choosing optimizers. Replace every None by your answer.

How answers are written is in the mission text; the letter of an option ("B") or a number (12 * 34) will do.

None을 모두 답으로 바꾸십시오. 답을 쓰는 법은 미션 글에 있습니다. 보기의 글자("B")나 숫자(12 * 34)를 쓰면 됩니다.
"""

# 1. the optimizer of compile() when none is named
#    compile()이 기본으로 쓰는 옵티마이저
DEFAULT_OPTIMIZER = None

# 2. the optimizers with a rate for every parameter
#    매개변수마다 학습률이 다른 옵티마이저
ADAPTIVE = None

# 3. what an adaptive learning rate is
#    적응적 학습률의 뜻
ADAPTIVE_MEANS = None

# 4. the rate that the model with optimizer="sgd" trains with
#    optimizer="sgd"인 모델의 학습률
EFFECTIVE_RATE = None

# 5. what Keras 3 does with SGD(lr=0.1)
#    케라스 3에서 SGD(lr=0.1)이라고 쓰면
RATE_ARGUMENT = None

# 6. weight after one step of SGD
#    SGD로 한 걸음 간 뒤의 가중치
SGD_STEP = None

# 7. v after two steps of momentum
#    모멘텀으로 두 걸음 간 뒤의 v
MOMENTUM_STEP = None

# 8. what Nesterov does differently
#    네스테로프 모멘텀이 다른 점
NESTEROV = None

# 9. size of a later step of Adagrad
#    Adagrad가 나중에 딛는 걸음의 크기
ADAGRAD_STEP = None

# 10. the two ideas in Adam
#    Adam이 합친 두 가지 생각
ADAM_COMBINES = None

# 11. updates with batch_size=len(x)
#    batch_size=len(x)일 때의 갱신 횟수
FULL_BATCH_UPDATES = None

# 12. what batch gradient descent promises
#    배치 경사 하강법이 보장하는 것
GLOBAL_MINIMUM = None
