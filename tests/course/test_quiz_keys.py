"""Every numeric key of every quiz, as printed and as drawn, is what Keras itself says."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

pytestmark = pytest.mark.filterwarnings("ignore")
SEEDS = ("", "kim", "이서연", "student 7", "Ada")


@pytest.fixture(scope="module")
def keras():
    """Keras, imported when the first key is proven."""
    import keras

    return keras


def network(keras, sizes):
    """Dense layers of these sizes."""
    layers = [keras.Input(shape=(sizes[0],)), *(keras.layers.Dense(units) for units in sizes[1:])]
    return keras.Sequential(layers)


def questions(number, name):
    """The question of that name for every seed."""
    from grader.catalog import find_missions, load_course
    from grader.quiz import load_questions

    quiz = load_questions(find_missions(load_course(), [number])[0])
    return [next(each for each in quiz.questions(seed) if each.name == name) for seed in SEEDS]


def flatten(keras, given):
    layer = keras.layers.Flatten()
    model = keras.Sequential([keras.Input(shape=(given["height"], given["width"])), layer])
    return layer, model


def weights_shape(keras, given):
    layer = keras.layers.Dense(given["units"])
    layer.build((None, given["inputs"]))
    return tuple(layer.kernel.shape)


PROOFS = {
    ("01", "DENSE_PARAMS"): lambda keras, given: network(keras, given["sizes"]).count_params(),
    ("01", "NETWORK_PARAMS"): lambda keras, given: network(keras, given["sizes"]).count_params(),
    ("01", "SUMMARY_PARAMS"): lambda keras, given: network(keras, given["sizes"]).count_params(),
    ("01", "CODE_PARAMS"): lambda keras, given: network(keras, given["sizes"]).count_params(),
    ("01", "WEIGHTS_SHAPE"): weights_shape,
    ("01", "HIDDEN_LAYERS"): lambda keras, given: len(network(keras, given["sizes"]).layers[:-1]),
    ("01", "OUTPUT_NEURONS"): lambda keras, given: keras.utils.to_categorical([0], given["classes"]).shape[-1],
    ("01", "FLATTEN_OUTPUT"): lambda keras, given: flatten(keras, given)[1].output_shape[-1],
    ("01", "FLATTEN_PARAMS"): lambda keras, given: flatten(keras, given)[0].count_params(),
}


@pytest.mark.parametrize(("number", "name"), list(PROOFS))
def test_key_is_what_keras_says(keras, number, name):
    for question in questions(number, name):
        assert question.key == PROOFS[number, name](keras, question.given)


def test_every_numeric_question_is_proven():
    from grader.catalog import load_course
    from grader.model import Kind
    from grader.quiz import Form, load_questions

    asked = {
        (f"{mission.number:02}", question.name)
        for mission in load_course().missions
        if mission.kind is Kind.QUIZ
        for question in load_questions(mission).questions()
        if question.form in {Form.NUMBER, Form.SHAPE}
    }
    assert asked == set(PROOFS)


def test_layers_without_parameters(keras):
    for question in questions("01", "PARAMETERLESS"):
        for option in question.options:
            name = option.text.en.strip("`")
            arguments = {"Dense": (3,), "Dropout": (0.5,)}.get(name, ())
            layer = getattr(keras.layers, name)(*arguments)
            layer.build((None, 4, 4, 2))
            assert (layer.count_params() == 0) == option.right


def test_none_is_the_batch_dimension(keras):
    for question in questions("01", "NONE_MEANS"):
        model = network(keras, (784, question.given["units"]))
        assert model.output_shape == (None, question.given["units"])
        assert model.compute_output_shape((5, 784)) == (5, question.given["units"])


def test_a_narrow_hidden_layer_builds_and_loses_no_class(keras):
    import numpy as np

    for question in questions("01", "NARROW_HIDDEN"):
        inputs, hidden, outputs = question.given["sizes"]
        assert hidden < outputs
        model = network(keras, (inputs, hidden, outputs))
        angles = 2 * np.pi * np.arange(outputs) / outputs
        corners = np.zeros((outputs, hidden))  # the classes on a circle: each is the largest somewhere
        corners[:, 0], corners[:, 1] = np.cos(angles), np.sin(angles)
        model.layers[0].set_weights([np.eye(inputs, hidden), np.zeros(hidden)])
        model.layers[1].set_weights([corners.T, np.zeros(outputs)])
        rows = np.zeros((outputs, inputs))
        rows[:, :hidden] = corners
        assert list(model.predict(rows, verbose=0).argmax(axis=1)) == list(range(outputs))
