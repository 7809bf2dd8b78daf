"""What the documents say beside their figures, and why our figures bear it out or not."""

from __future__ import annotations

from typing import Final

from benchmarks.headlines import judges
from benchmarks.headlines.entries import QUICKSTART
from benchmarks.headlines.judges import above, changes_nothing, printed, reaches, together
from benchmarks.headlines.judging import Statement

STATEMENTS: Final = (
    Statement(
        "S3, run 1",
        "accuracy .8322, loss .5365, if the pixels were raw.",
        printed("run1-raw"),
        {
            True: (
                "The slides show a reshape and no division, and this agrees: the pixels were raw. Inputs of up to 255 "
                "saturate the sigmoids of the first layer, so little is learned and the figure moves by points from "
                "epoch to epoch."
            ),
            False: (
                "Raw pixels come far closer than scaled ones; the figure moves by points from epoch to epoch, because "
                "inputs of up to 255 saturate the sigmoids of the first layer."
            ),
        },
    ),
    Statement(
        "S3, run 1",
        "accuracy .8322, loss .5365, if the pixels were divided by 255.",
        printed("run1-scaled"),
        {
            False: (
                "Divided by 255, the same network is right on 96 of 100: the 83 % are the work of the raw pixels, not "
                "of the sigmoid."
            ),
        },
    ),
    Statement(
        "S3, run 2",
        "accuracy .9519, loss .1802, if the pixels were raw and trained for 10 epochs, as run 1 was.",
        printed("run2-raw"),
        {
            True: "The epochs are unstated; those of run 1 fit.",
            False: (
                "The epochs are unstated. After ten the loss is there and the accuracy a third of a point below, still"
                " rising by less than a tenth of a point an epoch."
            ),
        },
    ),
    Statement(
        "S3, run 2",
        "accuracy .9519, loss .1802, if the pixels were divided by 255 and trained for 10 epochs.",
        printed("run2-scaled"),
        {
            False: (
                "With inputs of at most 1 the gradients are small, and a rate of .001 has not come that far in 10 "
                "epochs."
            ),
        },
    ),
    Statement(
        "S3, run 2",
        "accuracy .9519 with loss .1802, on raw pixels and with more epochs.",
        reaches("run2-raw-long", 0.9519, 0.1802),
        {
            True: "So raw pixels, and a few more epochs than run 1's, explain both figures.",
            False: "One of the two figures is not met when the other is.",
        },
    ),
    Statement(
        "S3, run 2",
        "accuracy .9519 with loss .1802, on pixels / 255 and with more epochs.",
        reaches("run2-scaled-long", 0.9519, 0.1802),
        {
            True: "So the two figures do not rule scaled pixels out, if somebody waited that long.",
            False: (
                "The accuracy is reached in the end, but with a smaller loss: scaled pixels do not explain the pair."
            ),
        },
    ),
    Statement(
        "S3",
        "ReLU and softmax are what raises 83 % to 95 %.",
        judges.one_factor,
        {
            False: (
                "Between the two runs depth, hidden activation, output activation and rate all change, and what a "
                "change does depends on the input's scale. At run 1's rate, ReLU on raw pixels calls every image the "
                "same digit; it needs run 2's small rate. Dividing by 255 alone gains as much as all the changes "
                "together. Softmax in place of ten sigmoids changes no digit at all here: see the next line."
            ),
            True: "Each of the two helps by itself, but scaling the pixels helps more.",
        },
    ),
    Statement(
        "S3, run 1",
        "ten sigmoids and categorical cross-entropy are another network than softmax.",
        judges.differ("run1-raw", "run1-raw-output"),
        {
            False: (
                "Keras 3 with TensorFlow takes the inputs of the ten sigmoids for logits (`_keras_logits`) and "
                "computes the loss of a softmax: the weights, and the largest output, are those of a softmax network. "
                "Only the outputs do not sum to 1. Where Keras does not know those inputs it divides the outputs by "
                "their sum, as the version of the slides may have done: `run1-raw-divided`."
            ),
            True: "The Keras of these versions computes two different losses.",
        },
    ),
    Statement(
        "S3, run 1",
        "accuracy .8322, loss .5365, on raw pixels, the sigmoids divided by their sum.",
        printed("run1-raw-divided"),
        {
            True: "With that loss, too, raw pixels explain the figures.",
            False: "See the line on raw pixels with the loss of today's Keras, which agrees better.",
        },
    ),
    Statement(
        "S3, run 1",
        "accuracy .8322, loss .5365, on pixels / 255, the sigmoids divided by their sum.",
        printed("run1-scaled-divided"),
        {
            True: "With that loss, scaled pixels give the figure as well.",
            False: "Nor does the other loss make 83 % of scaled pixels.",
        },
    ),
    Statement(
        "S3",
        "wider is better: 128 units rather than 32.",
        together(*(above(name, f"{name}-width") for name in ("run1-raw", "run1-scaled", "run2-raw", "run2-scaled"))),
        {
            True: "The slides propose the comparison and print no result; ours agree with its name.",
            False: (
                "The slides propose the comparison and print no result: in ours the wider network does not win "
                "everywhere."
            ),
        },
    ),
    Statement(
        "S3, quickstart",
        "test accuracy .9773, loss .0735.",
        printed("quickstart", {name: QUICKSTART[name] for name in ("accuracy", "loss")}),
        {
            True: "The log's last line prints .0375; only .0735, which evaluate returned, is in reach.",
            False: (
                "Ours differ by less than half a point: another version of Keras, whose initial weights and order of "
                "rows are others."
            ),
        },
    ),
    Statement(
        "S3, quickstart",
        "five pairs of training loss and accuracy.",
        printed("quickstart", {name: value for name, value in QUICKSTART.items() if name.startswith("train")}, spare=1),
        {
            True: (
                "Averages over an epoch in which dropout is on, as Keras prints them; of ten figures one may lie "
                "outside."
            ),
            False: "Seeds hardly differ in these averages over 60,000 rows, so a small difference shows.",
        },
    ),
    Statement(
        "S2, Keras 784-50-10",
        "public runs of it print .9680 and .9692.",
        together(*(printed("keras-784-50-10", {"accuracy": value}) for value in (0.9680, 0.9692))),
        {
            True: "The document itself prints none.",
            False: "Ours are a little better than one of them; the document itself prints none.",
        },
    ),
    Statement(
        "S2, five steps",
        "the accuracy is 10 % or less.",
        judges.five_steps,
        {
            True: "With the labels of other images nothing else can be expected.",
            False: "With the labels of other images the accuracy is chance, which is above 10 % as often as below.",
        },
    ),
    Statement(
        "S2, five steps",
        "because there were so few steps.",
        judges.too_few_steps,
        {
            False: (
                "The first hundred training images are compared with the first hundred test labels: a perfect model "
                "gets .08. No number of steps helps; the right labels do."
            ),
        },
    ),
    Statement(
        "S2 with E1",
        "the share of the digit 1: .1135 (our own expectation).",
        printed("numpy-loop-E1"),
        {
            True: (
                "W1 shrinks by a tenth at every step and never sees a gradient: all images look alike, and all are "
                "called the commonest digit of the training labels."
            ),
            False: (
                "Which digit all images are called depends on the last batches, so one of the ten shares comes out."
            ),
        },
    ),
    Statement(
        "S2 with E2",
        "a db1 several times too large does not show in the accuracy (our own expectation).",
        changes_nothing("numpy-loop-E2", "numpy-loop"),
        {
            True: "Which is why only a gradient check finds it.",
            False: "A small difference, that nobody would notice without the right figure beside it.",
        },
    ),
    Statement(
        "S4",
        "exact zeros before training in 1 of 20 seeds (our own expectation).",
        judges.zeros,
        {
            True: (
                "Weights from N(0, 1) set the scores of an image up to 90 apart, and beyond 87 TensorFlow's float32 "
                "softmax is exactly 0. Before training that is no nan yet: in these draws the images stand in batch 15"
                " or later, and by their turn training has brought their scores to 50 apart or less. A zero that is "
                "met gives 0 times log 0, and every weight is nan from then on."
            ),
            False: (
                "Weights from N(0, 1) set the scores of an image up to 90 apart, and only beyond 87 TensorFlow's "
                "float32 softmax is exactly 0: that happens, but more seldom."
            ),
        },
    ),
    Statement(
        "S0, CNN",
        "training that stopped early leaves the best model.",
        judges.best_is_last,
        {
            False: (
                "EarlyStopping keeps the last weights unless restore_best_weights is set: the best are in the "
                "checkpoint only. And the epoch was chosen on the test rows, so even its accuracy is flattered."
            ),
            True: "The last epoch happened to be the best.",
        },
    ),
    Statement(
        "S1",
        "optimizer='sgd' is the SGD(0.1) that the line before built.",
        changes_nothing("s1-sgd-string", "s1-sgd-0.1"),
        {False: "The name makes a new SGD with its default rate of .01; the one that was built is never used."},
    ),
    Statement(
        "S1",
        "Adam does better than SGD.",
        above("s1-adam", "s1-sgd-0.1"),
        {
            True: "After five epochs on MNIST, and at these rates. (The book's figures are for Fashion-MNIST.)",
            False: "Not in every seed, after five epochs on MNIST.",
        },
    ),
    Statement(
        "S0, 17-30-1",
        "mean squared error serves a sigmoid as well as cross-entropy.",
        changes_nothing("synthetic-mse", "synthetic-bce"),
        {
            True: (
                "On 470 made-up rows and with Adam the accuracy does not show the flatter gradient. The document's own"
                " data is not to be had, so nothing is said of its figures."
            ),
            False: (
                "Its gradient is flat where the sigmoid is sure and wrong. The document's own data is not to be had, "
                "so nothing is said of its figures."
            ),
        },
    ),
)
