"""The terms of the course, each in both languages with what it means in a line."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final

from grader import Text


@dataclass(frozen=True, slots=True)
class Term:
    """One term."""

    name: Text
    meaning: Text
    mission: int
    """Where it comes up first."""


def _term(mission: int, en: str, ko: str, meaning_en: str, meaning_ko: str) -> Term:
    return Term(Text(en, ko), Text(meaning_en, meaning_ko), mission)


TERMS: Final[tuple[Term, ...]] = (
    _term(1, "parameter", "파라미터", "A number that training changes: a weight or a bias.", "학습이 바꾸는 숫자. 가중치와 편향입니다."),
    _term(1, "weight", "가중치", "What an input is multiplied by; W has the shape (in, out).", "입력에 곱하는 수. W의 모양은 (in, out)입니다."),
    _term(1, "bias", "편향", "What is added after the weighted sum; one for each neuron.", "가중합에 더하는 수. 뉴런마다 하나씩 있습니다."),
    _term(1, "dense layer", "완전 연결 층", "A layer whose every neuron sees every input.", "모든 뉴런이 모든 입력과 이어진 층입니다."),
    _term(1, "hidden layer", "은닉층", "A layer between input and output.", "입력과 출력 사이에 있는 층입니다."),
    _term(1, "batch dimension", "배치 차원", "The first axis, the samples; Keras prints it as None.", "첫째 축, 곧 샘플의 축. Keras는 None으로 보여 줍니다."),
    _term(2, "perceptron", "퍼셉트론", "A weighted sum and a threshold.", "가중합을 임계값과 비교하는 가장 단순한 뉴런입니다."),
    _term(2, "threshold", "임계값", "The sum above which a perceptron fires; b = −θ.", "퍼셉트론이 켜지는 경계. b = −θ입니다."),
    _term(3, "multilayer perceptron", "다층 퍼셉트론", "Dense layers one after the other, with an activation between.", "완전 연결 층을 활성화 함수를 사이에 두고 쌓은 신경망입니다."),
    _term(4, "activation function", "활성화 함수", "What bends the line after the weighted sum.", "가중합 뒤에서 직선을 구부리는 함수입니다."),
    _term(4, "sigmoid", "시그모이드", "Squeezes any number between 0 and 1.", "어떤 수든 0과 1 사이로 눌러 담습니다."),
    _term(5, "ReLU", "렐루", "max(0, x): negative sums become 0.", "max(0, x). 음수는 0이 됩니다."),
    _term(5, "dying ReLU", "죽은 렐루", "A neuron whose sum is negative for every sample: no gradient comes through.", "모든 샘플에서 합이 음수라 기울기가 전혀 흐르지 않는 뉴런입니다."),
    _term(6, "softmax", "소프트맥스", "Turns scores into probabilities that sum to 1.", "점수를 합이 1인 확률로 바꿉니다."),
    _term(6, "logit", "로짓", "A score before softmax or sigmoid.", "소프트맥스나 시그모이드에 들어가기 전의 점수입니다."),
    _term(7, "vanishing gradient", "기울기 소실", "The product of many small slopes: the first layers hardly learn.", "작은 기울기가 여러 번 곱해져 앞쪽 층이 거의 배우지 못하는 현상입니다."),
    _term(8, "feature", "특성", "One number that describes a sample; a pixel, say.", "샘플을 나타내는 숫자 하나. 예를 들면 픽셀 하나입니다."),
    _term(8, "one-hot encoding", "원-핫 인코딩", "A row of zeros with a single 1 at the label.", "레이블 자리만 1이고 나머지는 0인 행입니다."),
    _term(8, "preprocessing", "전처리", "What is done to data before training: pixels divided by 255, say.", "학습 전에 데이터를 다듬는 일. 픽셀을 255로 나누는 것이 그 예입니다."),
    _term(9, "loss", "손실", "How wrong a prediction is, as one number to be made smaller.", "예측이 얼마나 틀렸는지를 나타내는, 줄여야 할 숫자 하나입니다."),
    _term(9, "cross-entropy", "교차 엔트로피", "−log of the probability that was given to the right class.", "정답 클래스에 준 확률의 −log입니다."),
    _term(9, "mean squared error", "평균 제곱 오차", "The mean of the squared differences; for numbers, not classes.", "차이를 제곱해 평균한 값. 클래스가 아니라 수치를 맞힐 때 씁니다."),
    _term(9, "batch mean", "배치 평균", "The average over the samples of a batch: divided by N, once.", "배치의 샘플에 대한 평균. N으로 한 번만 나눕니다."),
    _term(11, "derivative", "미분", "How fast a function changes at a place.", "어느 지점에서 함수가 얼마나 빨리 변하는지를 나타냅니다."),
    _term(11, "gradient", "기울기", "The derivatives by every parameter; points uphill.", "모든 파라미터에 대한 미분. 가장 가파르게 올라가는 방향입니다."),
    _term(11, "numerical gradient", "수치 미분", "(f(x+h) − f(x−h)) / 2h: slow, but it needs no formula.", "(f(x+h) − f(x−h)) / 2h. 느리지만 공식이 필요 없습니다."),
    _term(11, "gradient descent", "경사 하강법", "Step against the gradient, again and again.", "기울기의 반대 방향으로 조금씩 내려가기를 되풀이합니다."),
    _term(11, "learning rate", "학습률", "How far one step goes.", "한 걸음의 크기입니다."),
    _term(12, "forward pass", "순전파", "From the input to the prediction.", "입력에서 예측까지 계산하는 과정입니다."),
    _term(12, "backpropagation", "역전파", "The gradient, computed from the loss back to every parameter by the chain rule.", "연쇄 법칙으로 손실에서 파라미터까지 기울기를 거꾸로 계산하는 방법입니다."),
    _term(12, "affine layer", "어파인 층", "X · W + b: a dense layer without its activation.", "X · W + b. 활성화 함수를 뺀 완전 연결 층입니다."),
    _term(15, "training step", "학습 한 걸음", "Forward, loss, backward, update: once.", "순전파, 손실, 역전파, 갱신을 한 번 하는 것입니다."),
    _term(16, "inference", "추론", "Predicting with a trained network.", "학습한 신경망으로 예측하는 일입니다."),
    _term(16, "accuracy", "정확도", "The share of samples whose most probable class is right.", "가장 확률이 높은 클래스가 정답인 샘플의 비율입니다."),
    _term(17, "epoch", "에포크", "Once through all samples.", "모든 샘플을 한 번씩 보는 것입니다."),
    _term(17, "batch", "배치", "The samples of one training step.", "학습 한 걸음에 쓰는 샘플 묶음입니다."),
    _term(17, "iteration", "이터레이션", "One training step; samples ÷ batch size of them make an epoch.", "학습 한 걸음. 데이터 수 ÷ 배치 크기만큼 하면 1 에포크입니다."),
    _term(19, "optimizer", "옵티마이저", "The rule that turns gradients into steps.", "기울기를 걸음으로 바꾸는 규칙입니다."),
    _term(19, "momentum", "모멘텀", "Steps keep some of their former speed.", "지난 걸음의 속도를 일부 이어 갑니다."),
    _term(20, "adaptive learning rate", "적응적 학습률", "A step size of its own for each parameter: Adagrad, RMSprop, Adam.", "파라미터마다 걸음의 크기를 따로 정합니다. Adagrad, RMSprop, Adam이 그렇습니다."),
    _term(22, "tensor", "텐서", "TensorFlow's array.", "TensorFlow의 배열입니다."),
    _term(22, "gradient tape", "그레이디언트 테이프", "Records a computation, then gives its gradients.", "계산을 기록해 두었다가 기울기를 구해 줍니다."),
    _term(24, "metric", "지표", "A figure to look at while training; nothing is trained by it.", "학습 중에 지켜보는 수치. 학습에 쓰이지는 않습니다."),
    _term(26, "dropout", "드롭아웃", "Switches neurons off at random while training, never afterwards.", "학습할 때만 뉴런을 무작위로 끕니다. 추론할 때는 끄지 않습니다."),
    _term(27, "convolution", "합성곱", "The same small window of weights slid over the image.", "작은 가중치 창 하나를 이미지 위로 옮겨 가며 곱하고 더합니다."),
    _term(27, "stride", "스트라이드", "How far the window moves.", "창이 움직이는 간격입니다."),
    _term(27, "padding", "패딩", "A margin around the image; 'same' keeps the size, 'valid' has none.", "이미지 둘레에 두르는 여백. 'same'은 크기를 지키고 'valid'는 여백이 없습니다."),
    _term(27, "pooling", "풀링", "The largest (or mean) of each window: smaller, without parameters.", "창마다 최댓값(또는 평균)만 남겨 크기를 줄입니다. 파라미터는 없습니다."),
    _term(30, "overfitting", "과대적합", "Good on the training data, worse on new data.", "학습 데이터는 잘 맞히는데 새 데이터는 못 맞히는 상태입니다."),
    _term(30, "underfitting", "과소적합", "Not even good on the training data yet.", "학습 데이터조차 아직 잘 맞히지 못하는 상태입니다."),
    _term(30, "validation set", "검증 세트", "Held out of the training data to decide when to stop; never the test set.", "멈출 때를 정하려고 학습 데이터에서 떼어 둔 것. 테스트 세트가 아닙니다."),
    _term(30, "callback", "콜백", "What Keras calls at the end of each epoch: to save, to stop early.", "에포크가 끝날 때마다 Keras가 부르는 것. 저장하거나 일찍 멈춥니다."),
    _term(30, "early stopping", "조기 종료", "Training ends when the validation loss no longer gets better.", "검증 손실이 더 나아지지 않으면 학습을 끝냅니다."),
)  # fmt: skip


def find(words: str) -> list[Term]:
    """The terms that have every word in a name or a meaning, in either language."""
    wanted = _plain(words).split()
    return [term for term in TERMS if all(word in _text(term) for word in wanted)]


def _text(term: Term) -> str:
    return _plain(" ".join((term.name.en, term.name.ko, term.meaning.en, term.meaning.ko)))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
