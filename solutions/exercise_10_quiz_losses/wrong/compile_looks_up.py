"""
code = "M10.compile_looks_up"
title = {en = "compile() expected to look the name up", ko = "compile()이 이름을 확인한다고 봄"}
diagnosis = {en = "You expected compile() to look the name up. It only notes it, and that is why this mistake is found so late.", ko = "compile()이 이름을 확인한다고 보았습니다. compile()은 적어 두기만 하며, 그래서 이 실수는 뒤늦게 드러납니다."}
checks = ["test_misspelt_loss"]
"""

WHERE_LOSS = "B"
INTEGER_LABELS = "sparse_categorical_crossentropy"
MISSPELT_LOSS = "A"
ONE_HOT_LABELS = "A"
LABEL_SHAPE = (32, 10)
YES_OR_NO = "C"
STEEPER = 1 / (2 * 0.01 * 0.99)
PRICE_LOSS = "B"
CONFIDENT_ERROR = 4.605
FIRST_LOSS = 2.303
METRIC_ROLE = "C"
