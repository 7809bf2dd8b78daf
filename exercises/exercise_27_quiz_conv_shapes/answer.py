"""Mission 27: convolution arithmetic. Replace every None by your answer.

How answers are written is in the mission text; the letter of an option ("B") or a number (12 * 34) will do.

None을 모두 답으로 바꾸십시오. 답을 쓰는 법은 미션 글에 있습니다. 보기의 글자("B")나 숫자(12 * 34)를 쓰면 됩니다.
"""

# 1. shape after Conv2D(32, 3) on (28, 28, 1)
#    (28, 28, 1)에 Conv2D(32, 3)을 적용한 모양
FIRST_SHAPE = None

# 2. parameters of Conv2D(32, 3) on one channel
#    채널 1개를 받는 Conv2D(32, 3)의 파라미터 수
FIRST_PARAMS = None

# 3. shape after Conv2D(64, 3) behind it
#    그 뒤에 Conv2D(64, 3)을 적용한 모양
SECOND_SHAPE = None

# 4. parameters of Conv2D(64, 3) on 32 channels
#    채널 32개를 받는 Conv2D(64, 3)의 파라미터 수
SECOND_PARAMS = None

# 5. 28 pixels, kernel 3, stride 2, valid
#    픽셀 28개, 커널 3, 스트라이드 2, valid
STRIDED_SIDE = None

# 6. 28 pixels, kernel 3, stride 2, same
#    픽셀 28개, 커널 3, 스트라이드 2, same
PADDED_SIDE = None

# 7. shape after both convolutions and MaxPooling2D(2)
#    두 합성곱과 MaxPooling2D(2)를 지난 모양
POOLED_SHAPE = None

# 8. parameters of that MaxPooling2D
#    그 MaxPooling2D의 파라미터 수
POOLING_PARAMS = None

# 9. values per image behind Flatten
#    Flatten을 지난 이미지 한 장의 값 개수
FLAT_VALUES = None

# 10. parameters of Dense(128) behind Flatten
#    Flatten 뒤에 있는 Dense(128)의 파라미터 수
DENSE_PARAMS = None

# 11. all parameters of the network
#    신경망 전체의 파라미터 수
ALL_PARAMS = None

# 12. why the dense layer has most of them
#    파라미터가 밀집층에 몰려 있는 까닭
DENSE_DOMINATES = None
