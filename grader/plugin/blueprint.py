"""What a worker says a model is built from, read without trust: a clean worker builds it from what is written here.

Only names of Keras's own parts, from the lists below, and plain settings pass; each configuration is written again key
by key. So nothing that a worker thought of reaches Keras: no other module, no code, no file name to be opened.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from grader.i18n import M
from grader.plugin.recorder import CheckFailed

_LAYERS: Final = """
    Activation ActivityRegularization Add AlphaDropout Average AveragePooling1D AveragePooling2D AveragePooling3D
    BatchNormalization Bidirectional Concatenate Conv1D Conv1DTranspose Conv2D Conv2DTranspose Conv3D Conv3DTranspose
    Cropping1D Cropping2D Cropping3D Dense DepthwiseConv1D DepthwiseConv2D Dot Dropout ELU EinsumDense Embedding Flatten
    GRU GaussianDropout GaussianNoise GlobalAveragePooling1D GlobalAveragePooling2D GlobalAveragePooling3D
    GlobalMaxPooling1D GlobalMaxPooling2D GlobalMaxPooling3D GroupNormalization Identity InputLayer LSTM
    LayerNormalization LeakyReLU Masking MaxPooling1D MaxPooling2D MaxPooling3D Maximum Minimum Multiply Normalization
    PReLU Permute RMSNormalization RandomBrightness RandomContrast RandomFlip RandomRotation RandomTranslation
    RandomZoom ReLU RepeatVector Rescaling Reshape SeparableConv1D SeparableConv2D SimpleRNN Softmax SpatialDropout1D
    SpatialDropout2D SpatialDropout3D Subtract TimeDistributed UnitNormalization UpSampling1D UpSampling2D UpSampling3D
    ZeroPadding1D ZeroPadding2D ZeroPadding3D
"""
_OPERATIONS: Final = """
    Abs Add Clip Concatenate Divide Exp ExpandDims Log Matmul Max Maximum Mean Min Minimum Multiply Negative Power
    Reshape Sqrt Square Squeeze Subtract Sum Tanh Transpose TrueDivide
"""
_NN_OPERATIONS: Final = "Elu Gelu LeakyRelu LogSoftmax Relu Relu6 Selu Sigmoid Silu Softmax Softplus Softsign"
_INITIALIZERS: Final = """
    GlorotNormal GlorotUniform HeNormal HeUniform Identity IdentityInitializer LecunNormal LecunUniform Ones Orthogonal
    OrthogonalInitializer RandomNormal RandomUniform TruncatedNormal VarianceScaling Zeros
"""
_OPTIMIZERS: Final = "Adadelta Adafactor Adagrad Adam AdamW Adamax Ftrl Lion LossScaleOptimizer Nadam RMSprop SGD"
_SCHEDULES: Final = """
    CosineDecay CosineDecayRestarts ExponentialDecay InverseTimeDecay PiecewiseConstantDecay PolynomialDecay
"""
_LOSSES: Final = """
    BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalFocalCrossentropy CategoricalHinge
    CosineSimilarity Hinge Huber KLDivergence LogCosh MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError
    MeanSquaredLogarithmicError Poisson SparseCategoricalCrossentropy SquaredHinge
"""
_METRICS: Final = """
    AUC Accuracy BinaryAccuracy BinaryCrossentropy CategoricalAccuracy CategoricalCrossentropy F1Score FalseNegatives
    FalsePositives Mean MeanAbsoluteError MeanSquaredError Precision Recall RootMeanSquaredError
    SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy TopKCategoricalAccuracy
    TrueNegatives TruePositives
"""
_KNOWN: Final = {
    module: frozenset(names.split())
    for module, names in {
        "keras": "DTypePolicy Sequential",
        "keras.src.models.functional": "Functional",
        "keras.layers": _LAYERS,
        "keras.src.ops.numpy": _OPERATIONS,
        "keras.src.ops.nn": _NN_OPERATIONS,
        "keras.initializers": _INITIALIZERS,
        "keras.regularizers": "L1 L1L2 L2 OrthogonalRegularizer",
        "keras.constraints": "MaxNorm MinMaxNorm NonNeg UnitNorm",
        "keras.optimizers": _OPTIMIZERS,
        "keras.optimizers.schedules": _SCHEDULES,
        "keras.losses": _LOSSES,
        "keras.metrics": _METRICS,
    }.items()
}
MODELS: Final = {"sequential": ("keras", "Sequential"), "functional": ("keras.src.models.functional", "Functional")}
_FUNCTIONS: Final = {"softmax_v2": "softmax", "log_softmax_v2": "log_softmax"}
"""TensorFlow's names of functions that Keras calls otherwise."""
_BESIDE: Final = ("name", "inbound_nodes", "build_config")
"""What stands beside an object's configuration; the rest is left out."""
_PLAIN: Final = frozenset({"build_config", "inbound_nodes", "input_shape", "kwargs", "shapes_dict"})
"""Where a dict stands for nothing but its entries."""
_MAX_TEXT: Final = 2 << 20
_MAX_VALUES: Final = 50_000
_MAX_DEPTH: Final = 40
_MAX_NAME: Final = 200
_MAX_SIZE: Final = 10_000_000


def load(text: str) -> Any:
    """JSON as plain data; nothing where it is none."""
    try:
        return json.loads(text) if len(text) <= _MAX_TEXT else None
    except (ValueError, RecursionError):
        return None


class Reader:
    """Reads configurations and writes them again.

    Raises (whatever is read):
        CheckFailed: It has a part that is none of Keras's own, or is no configuration.
    """

    def __init__(self, name: str, own: frozenset[str] = frozenset()) -> None:
        self.name = name
        self.own = own
        """Names of functions that the worker says are the answer's."""
        self.left = _MAX_VALUES

    def model(self, kind: str, told: Any) -> dict[str, Any]:
        """The configuration of a whole model."""
        module, class_name = MODELS[kind]
        config, build = (told.get(key) for key in ("config", "build")) if isinstance(told, dict) else (None, None)
        if not isinstance(config, dict):
            raise self.unreadable()
        whole = {"module": module, "class_name": class_name, "config": config, "build_config": build}
        if self.own:
            raise self.strange(min(self.own))
        written: dict[str, Any] = self.value(whole)
        return written

    def value(self, value: Any, depth: int = 0, *, plain: bool = False) -> Any:
        """Any part of a configuration; a dict that names no part of Keras only where `plain` allows it."""
        self.left -= 1
        if self.left < 0 or depth > _MAX_DEPTH:
            raise self.unreadable()
        if isinstance(value, dict):
            if "class_name" in value:
                return self._object(value, depth)
            if not plain:
                raise self.unreadable()
            return {self._text(key): self._entry(key, item, depth) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.value(item, depth + 1, plain=plain) for item in value]
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _MAX_SIZE:
            raise self.unreadable()
        if value is None or isinstance(value, bool | int | float):
            return value
        raise self.unreadable()

    def _entry(self, key: Any, value: Any, depth: int) -> Any:
        if str(key).endswith("initializer") and not _is_known(value):
            return "zeros"  # the weights come by themselves
        if key == "seed" and isinstance(value, int):
            return value % (1 << 31)
        if key == "seed_generator":
            return None
        return self.value(value, depth + 1, plain=key in _PLAIN)

    def _object(self, told: Mapping[str, Any], depth: int) -> Any:
        """A part of Keras, by its name from the lists above and nothing else."""
        class_name, config = told["class_name"], told.get("config")
        if class_name == "__keras_tensor__" and isinstance(config, dict):
            kept = {key: self.value(config.get(key), depth + 1) for key in ("shape", "dtype", "keras_history")}
            return {"class_name": class_name, "config": kept}
        if class_name == "function" and isinstance(config, str):
            return self._text(_FUNCTIONS.get(config, config))
        if not _is_known(told):
            raise self.strange(config if class_name == "function" else class_name)
        written = {"module": told["module"], "class_name": class_name, "registered_name": None}
        settings = config if isinstance(config, dict) and "class_name" not in config else {}
        written["config"] = self.value(settings, depth + 1, plain=True)
        for key in _BESIDE:
            if told.get(key) is not None:
                written[key] = self._entry(key, told[key], depth)
        return written

    def _text(self, text: Any) -> str:
        if not isinstance(text, str) or len(text) > _MAX_NAME:
            raise self.unreadable()
        return text

    def strange(self, what: Any) -> CheckFailed:
        """The refusal of a part that is not Keras's own."""
        return CheckFailed(
            M(
                "The model uses {what}, whose code cannot be read as plain data. This mission needs nothing but "
                "Keras's own layers and functions: replace it.",
                what=what if isinstance(what, str) and re.fullmatch(r"[\w<>.]{1,60}", what) else "?",
            )
        )

    def unreadable(self) -> CheckFailed:
        """The refusal of what is no configuration."""
        return CheckFailed(
            M(
                "The model that {name} returned could not be built again from its configuration: {reason}",
                name=self.name,
                reason=M("it has odd or far too many settings."),
            )
        )


def _is_known(told: Any) -> bool:
    """Whether it is a configuration of one of Keras's own parts, or a mere name of one."""
    if isinstance(told, dict):
        module, class_name = told.get("module"), told.get("class_name")
        return isinstance(module, str) and isinstance(class_name, str) and class_name in _KNOWN.get(module, ())
    return told is None or isinstance(told, str)
