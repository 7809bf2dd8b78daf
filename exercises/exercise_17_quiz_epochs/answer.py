"""Mission 17: epochs, batches and iterations. Replace every None by your answer.

How answers are written is in the mission text; the letter of an option ("B") or a number (12 * 34) will do.

None을 모두 답으로 바꾸십시오. 답을 쓰는 법은 미션 글에 있습니다. 보기의 글자("B")나 숫자(12 * 34)를 쓰면 됩니다.
"""

# 1. what one epoch is
#    에포크 한 번의 뜻
EPOCH_MEANS = None

# 2. times of learning in a workbook of 2,000 problems, 200 at a time
#    2,000문제 문제집을 200문제씩 풀 때 한 번에 배우는 횟수
WORKBOOK = None

# 3. the formula for the iterations of an epoch
#    한 에포크의 이터레이션 수를 구하는 식
ITERATIONS_FORMULA = None

# 4. iterations per epoch, 60,000 images, batches of 100
#    이미지 60,000장, 배치 100장일 때 에포크당 이터레이션 수
STEPS_OF_MNIST = None

# 5. epochs in 50,000 iterations, 60,000 images, batches of 100
#    이미지 60,000장, 배치 100장, 50,000 이터레이션은 몇 에포크인가
EPOCHS_DONE = None

# 6. iterations per epoch of fit() on 60,000 rows
#    60,000행에서 fit()의 에포크당 이터레이션 수
DEFAULT_BATCH = None

# 7. iterations per epoch with validation_split=0.2, batches of 32
#    validation_split=0.2, 배치 32일 때 에포크당 이터레이션 수
HELD_OUT = None

# 8. updates in 17 epochs, 60,000 images, batches of 200
#    이미지 60,000장, 배치 200장, 17 에포크 동안의 갱신 횟수
UPDATES_IN_ALL = None

# 9. iterations per epoch, 60,000 images, batches of 128
#    이미지 60,000장, 배치 128장일 때 에포크당 이터레이션 수
NOT_WHOLE = None

# 10. images in the last batch of them
#    그때 마지막 배치의 이미지 수
LAST_BATCH = None

# 11. logs in 50,000 iterations with i % 468.75 == 0
#    i % 468.75 == 0일 때 50,000 이터레이션 동안의 기록 횟수
FLOAT_INTERVAL = None

# 12. whether 600 random batches use every image once
#    무작위로 뽑은 배치 600개가 모든 이미지를 한 번씩 쓰는가
DRAWN_AT_RANDOM = None
