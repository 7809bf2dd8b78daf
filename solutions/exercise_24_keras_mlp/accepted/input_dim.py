from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import Adam


def build_mlp(hidden=50):
    model = Sequential()
    model.add(Dense(hidden, input_dim=784, activation="sigmoid"))
    model.add(Dense(10, activation="softmax"))
    model.compile(optimizer=Adam(learning_rate=0.001), loss="SparseCategoricalCrossentropy", metrics=["Accuracy"])
    return model
