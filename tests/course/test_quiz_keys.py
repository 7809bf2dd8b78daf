"""Every numeric key of every quiz, as printed and as drawn, is what Keras itself says."""

from __future__ import annotations

import math
import os

import numpy as np
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


def slopes(keras, given):
    """The steepest slope of Keras's sigmoid, multiplied layer by layer."""
    import tensorflow as tf

    x = tf.Variable(np.linspace(-4, 4, 81))
    with tf.GradientTape() as tape:
        y = keras.activations.sigmoid(x)
    return float(np.max(tape.gradient(y, x))) ** given["layers"]


def steeper(keras, given):
    """Gradients of Keras's two losses with respect to the score before the sigmoid."""
    import tensorflow as tf

    score = tf.Variable([[math.log(float(given["p"]) / (1 - float(given["p"])))]], dtype="float64")
    label = tf.constant([[1.0]], dtype="float64")
    slope = {}
    for name in ("binary_crossentropy", "mean_squared_error"):
        with tf.GradientTape() as tape:
            loss = getattr(keras.losses, name)(label, keras.activations.sigmoid(score))
        slope[name] = float(tape.gradient(loss, score)[0, 0])
    return slope["binary_crossentropy"] / slope["mean_squared_error"]


def cross_entropy(keras, row):
    """Keras's loss of one sample whose true class is the first."""
    return float(keras.losses.sparse_categorical_crossentropy(np.array([0]), np.array([row]))[0])


class Planned(Exception):  # noqa: N818
    """Leaves a training before its first step, and tells how many there were to be."""


def steps(keras, rows, **arguments):
    """Steps of one epoch, as fit() announces them to its callbacks."""

    class Announced(keras.callbacks.Callback):  # type: ignore[misc, name-defined]
        def on_train_begin(self, logs=None):
            raise Planned(self.params["steps"])

    model = network(keras, (1, 1))
    model.compile(optimizer="sgd", loss="mse")
    data = np.zeros((rows, 1), "float32")
    with pytest.raises(Planned) as planned:
        model.fit(data, data, verbose=0, callbacks=[Announced()], **arguments)
    return int(planned.value.args[0])


def logs(given):
    """The loop itself."""
    return sum(i % (given["rows"] / given["batch"]) == 0 for i in range(given["steps"]))


def stepped(keras, optimizer, w, slope, count):
    """Where an optimizer leads a single weight under a constant gradient, step by step."""
    variable = keras.Variable([float(w)], dtype="float64")
    path = [float(w)]
    optimizer.build([variable])
    for _ in range(count):
        optimizer.apply([keras.ops.convert_to_tensor([float(slope)], dtype="float64")])
        path.append(float(variable.numpy()[0]))
    return path


def momentum(keras, given):
    sgd = keras.optimizers.SGD(learning_rate=float(given["rate"]), momentum=float(given["m"]))
    path = stepped(keras, sgd, 0, given["slope"], 2)
    return path[2] - path[1]


def adagrad(keras, given):
    rate = float(given["rate"])
    optimizer = keras.optimizers.Adagrad(learning_rate=rate, initial_accumulator_value=0.0)
    path = stepped(keras, optimizer, 0, given["slope"], given["step"])
    return path[-2] - path[-1]


def rate_of_text(keras, given):
    model = network(keras, (1, 1))
    keras.optimizers.SGD(learning_rate=float(given["rate"]))
    model.compile(optimizer="sgd", loss="mse")
    return float(model.optimizer.learning_rate.numpy())


def cnn(keras, given):
    """The network of mission 27."""
    layers = keras.layers
    side, channels, kernel = given["side"], given["channels"], given["kernel"]
    return keras.Sequential(
        [
            keras.Input(shape=(side, side, channels)),
            layers.Conv2D(given["first"], kernel_size=kernel),
            layers.Conv2D(given["second"], kernel_size=kernel),
            layers.MaxPooling2D(pool_size=2),
            layers.Flatten(),
            layers.Dense(given["dense"]),
            layers.Dense(given["classes"]),
        ]
    )


def cnn_shape(index):
    return lambda keras, given: tuple(cnn(keras, given).layers[index].output.shape[1:])


def cnn_params(index):
    return lambda keras, given: cnn(keras, given).layers[index].count_params()


def row(padding):
    def side(keras, given):
        layer = keras.layers.Conv1D(1, given["window"], strides=given["stride"], padding=padding)
        return layer.compute_output_shape((None, given["size"], 1))[1]

    return side


PROOFS = {
    ("07", "SOFTMAX_OF_ONE"): lambda keras, given: keras.activations.softmax(np.array([[float(given["z"])]]))[0, 0],
    ("07", "SIGMOID_TOTAL"): lambda keras, given: np.sum(
        keras.activations.sigmoid(np.array([math.log(float(p) / (1 - float(p))) for p in given["outputs"]]))
    ),
    ("07", "COLLAPSED_PARAMS"): lambda keras, given: network(keras, given["sizes"][::2]).count_params(),
    ("07", "SLOPE_PRODUCT"): slopes,
    ("07", "LEAKY_VALUE"): lambda keras, given: keras.activations.leaky_relu(
        np.array(float(given["x"])), negative_slope=float(given["a"])
    ),
    ("10", "LABEL_SHAPE"): lambda keras, given: (
        keras.utils.to_categorical(np.zeros(given["rows"]), given["classes"]).shape
    ),
    ("10", "STEEPER"): steeper,
    ("10", "CONFIDENT_ERROR"): lambda keras, given: cross_entropy(keras, [float(given["p"]), 1 - float(given["p"])]),
    ("10", "FIRST_LOSS"): lambda keras, given: cross_entropy(keras, [1 / given["classes"]] * given["classes"]),
    ("17", "WORKBOOK"): lambda keras, given: steps(keras, given["rows"], batch_size=given["batch"]),
    ("17", "STEPS_OF_MNIST"): lambda keras, given: steps(keras, given["rows"], batch_size=given["batch"]),
    ("17", "EPOCHS_DONE"): lambda keras, given: given["steps"] / steps(keras, given["rows"], batch_size=given["batch"]),
    ("17", "DEFAULT_BATCH"): lambda keras, given: steps(keras, given["rows"]),
    ("17", "HELD_OUT"): lambda keras, given: steps(
        keras, given["rows"], batch_size=given["batch"], validation_split=0.2
    ),
    ("17", "UPDATES_IN_ALL"): lambda keras, given: (
        given["epochs"] * steps(keras, given["rows"], batch_size=given["batch"])
    ),
    ("17", "NOT_WHOLE"): lambda keras, given: steps(keras, given["rows"], batch_size=given["batch"]),
    ("17", "LAST_BATCH"): lambda _keras, given: len(
        range(given["rows"])[(math.ceil(given["rows"] / given["batch"]) - 1) * given["batch"] :]
    ),
    ("17", "FLOAT_INTERVAL"): lambda _keras, given: logs(given),
    ("21", "EFFECTIVE_RATE"): rate_of_text,
    ("21", "SGD_STEP"): lambda keras, given: stepped(
        keras, keras.optimizers.SGD(learning_rate=float(given["rate"])), given["w"], given["slope"], 1
    )[1],
    ("21", "MOMENTUM_STEP"): momentum,
    ("21", "ADAGRAD_STEP"): adagrad,
    ("21", "FULL_BATCH_UPDATES"): lambda keras, given: (
        given["epochs"] * steps(keras, given["rows"], batch_size=given["rows"])
    ),
    ("27", "FIRST_SHAPE"): cnn_shape(0),
    ("27", "FIRST_PARAMS"): cnn_params(0),
    ("27", "SECOND_SHAPE"): cnn_shape(1),
    ("27", "SECOND_PARAMS"): cnn_params(1),
    ("27", "STRIDED_SIDE"): row("valid"),
    ("27", "PADDED_SIDE"): row("same"),
    ("27", "POOLED_SHAPE"): cnn_shape(2),
    ("27", "POOLING_PARAMS"): cnn_params(2),
    ("27", "FLAT_VALUES"): lambda keras, given: cnn(keras, given).layers[3].output.shape[1],
    ("27", "DENSE_PARAMS"): cnn_params(4),
    ("27", "ALL_PARAMS"): lambda keras, given: cnn(keras, given).count_params(),
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
        proof = PROOFS[number, name](keras, question.given)
        judgement = question.judge(proof if isinstance(proof, int | tuple) else float(proof))
        assert judgement.right, (question.given, question.key, proof)


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


def test_figures_of_the_source_documents():
    """As printed, the questions have the numbers of the documents that the course is made from."""
    from grader.catalog import find_missions, load_course
    from grader.quiz import load_questions

    figures = {
        "01": (1_010, 79_510, 39_760, 571, (100, 20), 90_000),
        "07": (7_850,),
        "17": (10, 600, 83.3, 1_875, 1_500, 27),
        "21": (0.01,),
        "27": (320, 18_496, 9_216, 1_179_776, 1_199_882, (26, 26, 32), (24, 24, 64), (12, 12, 64), 0),
    }
    for number, wanted in figures.items():
        quiz = load_questions(find_missions(load_course(), [number])[0])
        assert set(wanted) <= {question.key for question in quiz.questions() if not question.options}


def test_losses_that_are_accepted_are_known_to_keras_and_the_misspelt_ones_are_not(keras):
    (question,) = {question.name: question for question in questions("10", "INTEGER_LABELS")}.values()
    for name in question.right:
        plain = name.removeprefix("tf.").removeprefix("keras.losses.").removesuffix("()")
        assert keras.losses.get(plain) is not None
    for name in question.wrong["E26"]:
        with pytest.raises(ValueError, match="Could not interpret"):
            keras.losses.get(name)


def test_a_misspelt_loss_passes_compile_and_fails_in_fit(keras):
    model = network(keras, (2, 3))
    model.compile(optimizer="sgd", loss="binary_crossentrophy")
    with pytest.raises(ValueError, match="binary_crossentrophy"):
        model.fit(np.zeros((2, 2)), np.zeros(2), verbose=0)


def test_defaults_of_compile_and_old_arguments(keras):
    model = network(keras, (1, 1))
    model.compile(loss="mse")
    assert isinstance(model.optimizer, keras.optimizers.RMSprop)
    with pytest.raises(ValueError, match="lr"):
        keras.optimizers.SGD(lr=0.1)


def test_every_announced_step_is_an_update(keras):
    model = network(keras, (1, 1))
    model.compile(optimizer="sgd", loss="mse")
    model.fit(np.zeros((100, 1)), np.zeros((100, 1)), verbose=0)
    assert int(model.optimizer.iterations.numpy()) == steps(keras, 100) == 4


def test_random_choice_sees_63_percent():
    drawn = np.random.default_rng(0).choice(60_000, 60_000)
    assert round(len(np.unique(drawn)) / 60_000, 2) == 0.63


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
