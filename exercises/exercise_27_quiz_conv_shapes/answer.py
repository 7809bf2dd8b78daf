"""Mission 27: convolution arithmetic. Replace every None by your answer.

How answers are written is in the mission text; the letter of an option ("B") or a number (12 * 34) will do.

None을 모두 답으로 바꾸십시오. 답을 쓰는 법은 미션 글에 있습니다. 보기의 글자("B")나 숫자(12 * 34)를 쓰면 됩니다.
"""

# 1. shape after the first convolution
#    첫 번째 합성곱을 지난 모양
FIRST_SHAPE = None

# 2. parameters of the first convolution
#    첫 번째 합성곱의 파라미터 수
FIRST_PARAMS = None

# 3. shape after the second convolution
#    두 번째 합성곱을 지난 모양
SECOND_SHAPE = None

# 4. parameters of the second convolution
#    두 번째 합성곱의 파라미터 수
SECOND_PARAMS = None

# 5. values from a row of pixels with a stride, valid
#    스트라이드가 있을 때 픽셀 한 줄에서 나오는 값의 수, valid
STRIDED_SIDE = None

# 6. the same with padding, same
#    같은 경우에 패딩이 same이면
PADDED_SIDE = None

# 7. shape after both convolutions and the max pooling
#    두 합성곱과 최대 풀링을 지난 모양
POOLED_SHAPE = None

# 8. parameters of that max pooling
#    그 최대 풀링의 파라미터 수
POOLING_PARAMS = None

# 9. values per image behind Flatten
#    Flatten을 지난 이미지 한 장의 값 개수
FLAT_VALUES = None

# 10. parameters of the dense layer behind Flatten
#    Flatten 뒤에 있는 밀집층의 파라미터 수
DENSE_PARAMS = None

# 11. all parameters of the network
#    신경망 전체의 파라미터 수
ALL_PARAMS = None

# 12. why the dense layer has most of them
#    파라미터가 밀집층에 몰려 있는 까닭
DENSE_DOMINATES = None
