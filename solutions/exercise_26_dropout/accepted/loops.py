import keras


def dropout_forward(x, rate, mask, training):
    if not training:
        return x.tolist()
    flat = [value / (1 - rate) if keep else 0.0 for value, keep in zip(x.ravel(), mask.ravel())]
    result = 0.0 * x
    for place, value in enumerate(flat):
        result.flat[place] = value
    return result


def build_quickstart():
    layers = [keras.Input((28, 28)), keras.layers.Flatten()]
    layers += [keras.layers.Dense(128, "relu"), keras.layers.Dropout(0.2)]
    layers += [keras.layers.Dense(10, "softmax")]
    model = keras.models.Sequential(layers)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=False)
    model.compile(loss=loss, optimizer=keras.optimizers.Adam(0.001), metrics=["SparseCategoricalAccuracy"])
    return model
