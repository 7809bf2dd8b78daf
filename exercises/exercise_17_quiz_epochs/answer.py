"""Mission 17: epochs, batches and iterations. Replace every None by your answer.

How answers are written is in the mission text; the letter of an option ("B") or a number (12 * 34) will do.

None을 모두 답으로 바꾸십시오. 답을 쓰는 법은 미션 글에 있습니다. 보기의 글자("B")나 숫자(12 * 34)를 쓰면 됩니다.
"""

# 1. what one epoch is
#    에포크 한 번의 뜻
EPOCH_MEANS = None

# 2. times of learning in one pass through the workbook
#    문제집을 한 번 푸는 동안 배우는 횟수
WORKBOOK = None

# 3. the formula for the iterations of an epoch
#    한 에포크의 이터레이션 수를 구하는 식
ITERATIONS_FORMULA = None

# 4. iterations per epoch
#    에포크당 이터레이션 수
STEPS_OF_MNIST = None

# 5. epochs in all iterations of the NumPy loop, one decimal
#    NumPy 루프의 모든 이터레이션은 몇 에포크인가, 소수 첫째 자리까지
EPOCHS_DONE = None

# 6. iterations per epoch of fit() with its default batch size
#    배치 크기를 정하지 않은 fit()의 에포크당 이터레이션 수
DEFAULT_BATCH = None

# 7. iterations per epoch with validation_split
#    validation_split이 있을 때 에포크당 이터레이션 수
HELD_OUT = None

# 8. updates in all epochs
#    모든 에포크 동안의 갱신 횟수
UPDATES_IN_ALL = None

# 9. iterations per epoch where the division is not whole
#    나누어떨어지지 않을 때 에포크당 이터레이션 수
NOT_WHOLE = None

# 10. images in the last batch of such an epoch
#    그런 에포크의 마지막 배치에 든 이미지 수
LAST_BATCH = None

# 11. logs of the loop whose interval is not whole
#    간격이 정수가 아닌 루프의 기록 횟수
FLOAT_INTERVAL = None

# 12. whether random batches use every image once
#    무작위로 뽑은 배치들이 모든 이미지를 한 번씩 쓰는가
DRAWN_AT_RANDOM = None
