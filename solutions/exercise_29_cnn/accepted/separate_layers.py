import tensorflow as tf
from tensorflow.keras import layers


def build_cnn():
    model = tf.keras.Sequential(
        [
            layers.InputLayer(shape=(28, 28, 1)),
            layers.Conv2D(32, 3),
            layers.Activation("relu"),
            layers.Conv2D(64, 3),
            layers.ReLU(),
            layers.MaxPooling2D((2, 2), strides=2),
            layers.Dropout(rate=1 / 4),
            layers.Reshape((-1,)),
            layers.Dense(128),
            layers.Dropout(0.5),
            layers.Activation("relu"),
            layers.Dense(10),
            layers.Softmax(),
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(learning_rate=0.001),
        loss=tf.keras.losses.sparse_categorical_crossentropy,
        metrics=["acc"],
    )
    return model


if __name__ == "__main__":
    build_cnn().summary()
