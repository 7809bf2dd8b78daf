import keras
from keras import layers


def build_mlp(hidden=50):
    model = keras.Sequential(
        [
            layers.InputLayer(shape=(784,)),
            layers.Dense(hidden, kernel_initializer="he_normal"),
            layers.Activation("sigmoid"),
            layers.Dense(10),
            layers.Softmax(),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.get("adam"),
        loss=keras.losses.sparse_categorical_crossentropy,
        metrics=["accuracy", "sparse_top_k_categorical_accuracy"],
    )
    return model


if __name__ == "__main__":
    build_mlp().summary()
