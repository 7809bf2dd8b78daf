"""Mission 1: layers and parameters. Replace every None by your answer.

A number is written as you like (1234, 12 * 34, "1,234" in quotes), a shape like (12, 34), an option by its letter
("B"), several options as a list (["A", "B"]), a word in quotes.

None을 모두 답으로 바꾸십시오. 숫자는 1234나 12 * 34처럼(쉼표를 쓴 "1,234"는 따옴표 안에), 모양은 (12, 34)처럼, 보기는
글자("B")로, 여러 개를 고를 때는 목록(["A", "B"])으로, 낱말은 따옴표 안에 쓰면 됩니다.
"""

# 1. parameters of one dense layer
#    밀집층 하나의 파라미터 수
DENSE_PARAMS = None

# 2. all parameters of the network with one hidden layer
#    은닉층이 하나인 신경망의 전체 파라미터 수
NETWORK_PARAMS = None

# 3. the total behind the coffee stain
#    커피 얼룩에 가려진 합계
SUMMARY_PARAMS = None

# 4. all parameters of the Keras code
#    케라스 코드의 전체 파라미터 수
CODE_PARAMS = None

# 5. shape of W between the inputs and the hidden nodes
#    입력과 은닉 노드 사이의 W의 모양
WEIGHTS_SHAPE = None

# 6. hidden layers of the network
#    신경망의 은닉층 수
HIDDEN_LAYERS = None

# 7. output neurons for the kinds of clothes
#    옷의 종류를 가려낼 출력층의 뉴런 수
OUTPUT_NEURONS = None

# 8. what None means in an output shape
#    출력 크기에 나오는 None의 뜻
NONE_MEANS = None

# 9. values per image after Flatten
#    Flatten을 지난 이미지 한 장의 값 개수
FLATTEN_OUTPUT = None

# 10. parameters of that Flatten layer
#    그 Flatten 층의 파라미터 수
FLATTEN_PARAMS = None

# 11. the layers without parameters, all of them
#    파라미터가 없는 층 모두
PARAMETERLESS = None

# 12. which neurons are connected in an FC network
#    FC 신경망에서 연결되는 뉴런
FULLY_CONNECTED = None

# 13. the name of networks with many hidden layers
#    은닉층이 많은 신경망의 이름
DEEP_NETWORK = None

# 14. what is true of a narrow hidden layer
#    좁은 은닉층에 대한 옳은 설명
NARROW_HIDDEN = None
