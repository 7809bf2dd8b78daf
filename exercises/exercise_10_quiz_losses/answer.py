"""Mission 10: losses and compile(). Replace every None by your answer.

How answers are written is in the mission text; the letter of an option ("B") or a number (12 * 34) will do.

None을 모두 답으로 바꾸십시오. 답을 쓰는 법은 미션 글에 있습니다. 보기의 글자("B")나 숫자(12 * 34)를 쓰면 됩니다.
"""

# 1. the method that is told loss and metrics
#    손실과 지표를 지정하는 메서드
WHERE_LOSS = None

# 2. name of the loss for integer labels, spelt exactly
#    정수 레이블에 쓰는 손실의 이름, 철자 그대로
INTEGER_LABELS = None

# 3. what becomes of loss="binary_crossentrophy"
#    loss="binary_crossentrophy"라고 쓰면
MISSPELT_LOSS = None

# 4. loss for one-hot labels and a softmax
#    원-핫 레이블과 소프트맥스에 쓰는 손실
ONE_HOT_LABELS = None

# 5. shape of the labels of a batch
#    한 배치의 레이블의 모양
LABEL_SHAPE = None

# 6. loss for one sigmoid and labels 0, 1
#    시그모이드 하나와 레이블 0, 1에 쓰는 손실
YES_OR_NO = None

# 7. slope of binary cross entropy over slope of mse
#    이진 교차 엔트로피의 기울기 ÷ mse의 기울기
STEEPER = None

# 8. loss for a price
#    집값에 쓰는 손실
PRICE_LOSS = None

# 9. cross entropy from the probability of the true class
#    정답 클래스의 확률로 구한 교차 엔트로피
CONFIDENT_ERROR = None

# 10. cross entropy of equal probabilities
#    확률이 모두 같을 때의 교차 엔트로피
FIRST_LOSS = None

# 11. what metrics=["accuracy"] does in training
#    metrics=["accuracy"]가 훈련에서 하는 일
METRIC_ROLE = None
