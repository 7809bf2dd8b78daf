"""Mission 1: layers and parameters. Replace every None by your answer.

A number is written as you like (1234, "1,234", 12 * 34), a shape like (12, 34), an option by its letter ("B"),
several options as a list (["A", "B"]), a word in quotes.

None을 모두 답으로 바꾸십시오. 숫자는 1234, "1,234", 12 * 34처럼, 모양은 (12, 34)처럼, 보기는 글자("B")로, 여러 개를
고를 때는 목록(["A", "B"])으로, 낱말은 따옴표 안에 쓰면 됩니다.
"""

# 1. parameters of a dense layer of 10 neurons on 100 inputs
#    입력 100개, 뉴런 10개인 밀집층의 파라미터 수
DENSE_PARAMS = None

# 2. all parameters of 784-100-10
#    784-100-10 신경망의 전체 파라미터 수
NETWORK_PARAMS = None

# 3. the total behind the coffee stain, 784-50-10
#    커피 얼룩에 가려진 합계, 784-50-10
SUMMARY_PARAMS = None

# 4. all parameters of the Keras code, 17-30-1
#    케라스 코드의 전체 파라미터 수, 17-30-1
CODE_PARAMS = None

# 5. shape of W between 100 inputs and 20 hidden nodes
#    입력 100개와 은닉 노드 20개 사이의 W의 모양
WEIGHTS_SHAPE = None

# 6. hidden layers of 784-100-50-10
#    784-100-50-10 신경망의 은닉층 수
HIDDEN_LAYERS = None

# 7. output neurons for 10 kinds of clothes
#    옷 10종류를 가려낼 출력층의 뉴런 수
OUTPUT_NEURONS = None

# 8. what None means in (None, 100)
#    (None, 100)에서 None의 뜻
NONE_MEANS = None

# 9. values per image after Flatten, 300 x 300
#    Flatten을 지난 300 x 300 이미지 한 장의 값 개수
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

# 14. what is true of 784-8-10
#    784-8-10 신경망에 대한 옳은 설명
NARROW_HIDDEN = None
