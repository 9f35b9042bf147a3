# %% licence
# zh: 改写自《使用神经网络对手写数字进行分类》（TensorFlow 1的笔记本），© 2017 Google LLC，Apache-2.0。
# zh: 三个任务和旋钮的数值沿用原作；文字和程序全部重写，TensorFlow代劳的部分改用NumPy写出。
# en: Adapted from “Classifying Handwritten Digits with Neural Networks”, a notebook for TensorFlow 1,
# en: © 2017 Google LLC, Apache-2.0. The three tasks and the values of the knobs are carried over; all text and
# en: code were written anew, and what TensorFlow did is written out in NumPy.
# SPDX-License-Identifier: Apache-2.0
# https://www.apache.org/licenses/LICENSE-2.0
# zh: 数据MNIST：Y. LeCun、C. Cortes、C. J. C. Burges，取自NIST第1、3号专用数据库；通常注明CC BY-SA 3.0。
# en: Data: MNIST, Y. LeCun, C. Cortes, C. J. C. Burges, from NIST Special Databases 1 and 3; usually given as CC BY-SA 3.0.

# %% load
import math
import os

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn import metrics

pd.options.display.max_rows = 10
pd.options.display.float_format = "{:.1f}".format

# zh: 所有的随机数都出自这里：划分、初始权重、批次、随机失活。换一个种子，结果就会变一点。
# en: All chance comes from here: the split, the initial weights, the batches, dropout. Another seed, other results.
SEED = 3
rng = np.random.default_rng(SEED)

DATA_FILE = "{{files.data}}"
if not os.path.exists(DATA_FILE):
    raise FileNotFoundError(
        _(
            "请把{{files.data}}放在这个笔记本旁边；它和笔记本一起提供下载。",
            "Put {{files.data}} beside this notebook; it is offered for download together with it.",
        )
    )
# zh: 每个数组到用的时候才读：测试集现在还没有打开。
# en: Each array is read when it is asked for: the test set is not open yet.
mnist = np.load(DATA_FILE)


def as_table(labels, images):
    # zh: 第0列是标签，第1到第{{shape.inputs}}列是像素，一行一张图片。
    # en: Column 0 is the label, columns 1 to {{shape.inputs}} are the pixels, one image a row.
    return pd.DataFrame(np.column_stack([labels, images]))


digits = as_table(mnist["sample_labels"], mnist["sample_images"])
digits = digits.iloc[rng.permutation(len(digits))]
digits.head()

# %% labels-and-pixels
def labels_and_pixels(table):
    labels = table[0]
    # zh: loc的范围两头都算在内。
    # en: A range of loc includes both its ends.
    pixels = table.loc[:, 1:{{shape.inputs}}] / 255
    return labels, pixels

# %% training-split
training_labels, training_pixels = labels_and_pixels(digits[:{{rows.training}}])
training_pixels.describe()

# %% validation-split
validation_labels, validation_pixels = labels_and_pixels(digits[{{rows.training}}:{{rows.sample}}])
validation_pixels.describe()

# %% random-example
row = rng.integers(len(training_pixels))
plt.imshow(training_pixels.iloc[row].to_numpy().reshape({{shape.image.side}}, {{shape.image.side}}), cmap="gray")
plt.title(f"Label: {training_labels.iloc[row]}")
plt.show()

# %% as-matrix
def as_matrix(pixels):
    # zh: [行, {{shape.inputs}}]，单精度，和TensorFlow一样。
    # en: [rows, {{shape.inputs}}] in single precision, as in TensorFlow.
    return pixels.to_numpy(dtype=np.float32)

# %% training-batches
def training_batches(pixels, labels, batch_size, steps):
    pixels, labels = as_matrix(pixels), np.asarray(labels)
    # zh: 先打乱行，再切成批；一个周期之内，切好的批不再变。
    # en: Permute the rows, then cut them into batches, which stay as they are throughout a period.
    order = rng.permutation(len(labels))
    cut = [order[start : start + batch_size] for start in range(0, len(order), batch_size)]
    # zh: 重复这些批，把前{{shuffleBuffer}}批放进缓冲区；每抽走一批，就由下一批补上。
    # en: Repeat them, put the first {{shuffleBuffer}} into a buffer, and refill each place that is drawn with the next one.
    buffer = [place % len(cut) for place in range({{shuffleBuffer}})]
    following = len(buffer)
    for _step in range(steps):
        place = rng.integers(len(buffer))
        rows = cut[buffer[place]]
        buffer[place] = following % len(cut)
        following += 1
        yield pixels[rows], labels[rows]

# %% prediction-batches
def prediction_batches(pixels, batch_size=100):
    # zh: 不打乱，每张图片正好一次。
    # en: In order, each image exactly once.
    pixels = as_matrix(pixels)
    for start in range(0, len(pixels), batch_size):
        yield pixels[start : start + batch_size]

# %% losses
def log_softmax(scores):
    # zh: 在对数里算，概率再小也不会变成0。
    # en: In logarithms, so that no probability is ever rounded to 0.
    shifted = scores - scores.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))


def cross_entropy(labels, scores):
    # zh: 正确类别的 −ln p，取平均，单位是奈特。训练要降低的是它。
    # en: Mean −ln p of the true class, in nats. This is what training lowers.
    return -log_softmax(scores)[np.arange(len(labels)), labels].mean()


def log_loss_of_classes(labels, classes):
    # zh: 原来的笔记本把独热编码的类别当作概率，而旧版scikit-learn把概率限制在1e-15与1 − 1e-15之间。
    # en: The original took one-hot classes for probabilities, and scikit-learn used to clip those at 1e-15 and 1 − 1e-15.
    one_hot = np.eye({{shape.classes}})[classes]
    clipped = np.clip(one_hot, 1e-15, 1 - 1e-15)
    return -np.log(clipped[np.arange(len(labels)), labels]).mean()

# %% clipped-adagrad
class ClippedAdagrad:
    def __init__(self, learning_rate, variables):
        self.learning_rate = learning_rate
        self.sums = {name: np.full_like(value, {{initialSum}}) for name, value in variables.items()}

    def update(self, variables, gradients):
        # zh: 所有梯度合成一个向量，长度超过{{clipNorm}}就一起按比例缩短。
        # en: All gradients together make one vector; if it is longer than {{clipNorm}}, all are scaled down alike.
        norm = math.sqrt(sum(float((gradient**2).sum()) for gradient in gradients.values()))
        scale = min(1, {{clipNorm}} / norm) if norm > 0 else 1
        for name, gradient in gradients.items():
            gradient = gradient * scale
            self.sums[name] += gradient**2
            # zh: 没有ε。
            # en: There is no ε.
            variables[name] -= self.learning_rate * gradient / np.sqrt(self.sums[name])

# %% classifiers
class Classifier:
    def __init__(self, variables, learning_rate, dropout=0):
        # zh: 按名字存放，每一层先是权重，再是偏置。
        # en: By name; of each layer first the weights, then the biases.
        self.variables = variables
        names = list(variables)
        self.layers = list(zip(names[0::2], names[1::2]))
        self.optimizer = ClippedAdagrad(learning_rate, variables)
        self.dropout = dropout

    def forward(self, images, training=False):
        seen, gates = [images], []
        for depth, (weights, biases) in enumerate(self.layers):
            scores = seen[depth] @ self.variables[weights] + self.variables[biases]
            if depth == len(self.layers) - 1:
                return seen, gates, scores
            # zh: ReLU：正数通过，其余为0。训练时，随机失活再关掉一些，开着的放大。
            # en: ReLU lets through what is positive. In training, dropout closes some more and scales up those left open.
            gate = (scores > 0).astype(np.float32)
            if training and self.dropout > 0:
                kept = rng.random(gate.shape) >= self.dropout
                gate *= kept.astype(np.float32) / np.float32(1 - self.dropout)
            seen.append(scores * gate)
            gates.append(gate)

    def step(self, images, labels):
        seen, gates, scores = self.forward(images, training=True)
        # zh: 交叉熵对得分的导数。一批之内相加，不取平均。
        # en: The slope of cross-entropy in each score. Summed over the batch, not averaged.
        slopes = np.exp(log_softmax(scores))
        slopes[np.arange(len(labels)), labels] -= 1
        gradients = {}
        for depth in reversed(range(len(self.layers))):
            weights, biases = self.layers[depth]
            gradients[weights] = seen[depth].T @ slopes
            gradients[biases] = slopes.sum(axis=0)
            if depth > 0:
                slopes = (slopes @ self.variables[weights].T) * gates[depth - 1]
        self.optimizer.update(self.variables, gradients)

    def train(self, batches):
        for images, labels in batches:
            self.step(images, labels)

    def scores(self, batches):
        return np.concatenate([self.forward(images)[2] for images in batches])

    def read(self, batches):
        return self.scores(batches).argmax(axis=1)


class LinearClassifier(Classifier):
    def __init__(self, learning_rate):
        # zh: 线性模型从零开始。
        # en: The linear model starts at zero.
        variables = {
            "linear/linear_model/pixels/weights": np.zeros(({{shape.inputs}}, {{shape.classes}}), np.float32),
            "linear/linear_model/bias_weights": np.zeros({{shape.classes}}, np.float32),
        }
        super().__init__(variables, learning_rate)


class NetworkClassifier(Classifier):
    def __init__(self, learning_rate, hidden_units, dropout=0):
        sizes = [{{shape.inputs}}, *hidden_units, {{shape.classes}}]
        names = [f"dnn/hiddenlayer_{depth}" for depth in range(len(hidden_units))] + ["dnn/logits"]
        variables = {}
        for name, inputs, units in zip(names, sizes, sizes[1:]):
            # zh: 权重在 ±limit 之间均匀抽取（Glorot与Bengio，2010），偏置从零开始。
            # en: Weights are drawn evenly from ±limit (Glorot and Bengio, 2010); biases start at zero.
            limit = math.sqrt(6 / (inputs + units))
            variables[f"{name}/kernel"] = rng.uniform(-limit, limit, (inputs, units)).astype(np.float32)
            variables[f"{name}/bias"] = np.zeros(units, np.float32)
        super().__init__(variables, learning_rate, dropout)

# %% train-linear
def train_in_periods(
    classifier,
    steps,
    batch_size,
    training_pixels,
    training_labels,
    validation_pixels,
    validation_labels,
    tf1=None,
):
    training_labels, validation_labels = training_labels.to_numpy(), validation_labels.to_numpy()
    # zh: 十个周期，步数除不尽就尽量匀开；不足十步，一步一个周期。
    # en: Ten periods; steps that ten does not divide are spread evenly, and fewer than ten make a period each.
    periods = min({{periods}}, steps)
    ends = [steps * (period + 1) // periods for period in range(periods)]
    training_losses, validation_losses = [], []

    print(_("开始训练。验证集上：", "Training. On the validation data:"))
    for period, (start, end) in enumerate(zip([0, *ends], ends)):
        # zh: 接着上一个周期的权重往下训练；批次重新抽。
        # en: Train on from where the last period left the weights; the batches are drawn anew.
        classifier.train(
            training_batches(training_pixels, training_labels, batch_size, end - start)
        )
        training_scores = classifier.scores(prediction_batches(training_pixels))
        validation_scores = classifier.scores(prediction_batches(validation_pixels))
        training_losses.append(log_loss_of_classes(training_labels, training_scores.argmax(axis=1)))
        validation_losses.append(log_loss_of_classes(validation_labels, validation_scores.argmax(axis=1)))
        nats = cross_entropy(validation_labels, validation_scores)
        print(f"  {period:02d}  LogLoss {validation_losses[-1]:5.2f}  cross-entropy {nats:.3f}")

    validation_classes = validation_scores.argmax(axis=1)
    accuracy = metrics.accuracy_score(validation_labels, validation_classes)
    print(_("验证准确率：", "Validation accuracy: ") + f"{accuracy:.4f}")

    # zh: 图上的字用英文：许多机器上的matplotlib没有中文字体。
    # en: In both editions the words on figures are English: matplotlib often has no Chinese font.
    if tf1 is not None:
        plt.fill_between(range(periods), tf1["p10"], tf1["p90"], alpha=0.2, label="TensorFlow 1, 10% to 90%")
    plt.plot(training_losses, label="training")
    plt.plot(validation_losses, label="validation")
    plt.title("LogLoss after each period")
    plt.xlabel("period")
    plt.ylabel("LogLoss")
    plt.legend()
    plt.show()

    # zh: 每一行除以该数字的图片张数。
    # en: Each row is divided by the number of images of its digit.
    plt.imshow(
        metrics.confusion_matrix(validation_labels, validation_classes, normalize="true"),
        cmap="bone_r",
    )
    plt.title("Confusion matrix")
    plt.xlabel("read as")
    plt.ylabel("true digit")
    plt.xticks(range({{shape.classes}}))
    plt.yticks(range({{shape.classes}}))
    plt.colorbar()
    plt.show()

    return classifier


def train_linear_model(learning_rate, steps, batch_size, **data):
    return train_in_periods(LinearClassifier(learning_rate), steps, batch_size, **data)

# %% first-run
classifier = train_linear_model(
    learning_rate={{linear.initial.learningRate}},
    steps={{linear.initial.steps}},
    batch_size={{linear.initial.batchSize}},
    training_pixels=training_pixels,
    training_labels=training_labels,
    validation_pixels=validation_pixels,
    validation_labels=validation_labels,
)

# %% solution-linear-run
# zh: TensorFlow 1跑出来的验证LogLoss，{{linear.recorded.runs}}次公开保存的运行：每个周期的第10和第90百分位数。
# en: Validation LogLoss of {{linear.recorded.runs}} publicly saved runs under TensorFlow 1: 10th and 90th percentile of each period.
TF1_LINEAR = {
    "p10": {{linear.recorded.validationLogLoss.p10}},
    "p90": {{linear.recorded.validationLogLoss.p90}},
}

_classifier = train_linear_model(
    learning_rate={{linear.solution.learningRate}},
    steps={{linear.solution.steps}},
    batch_size={{linear.solution.batchSize}},
    training_pixels=training_pixels,
    training_labels=training_labels,
    validation_pixels=validation_pixels,
    validation_labels=validation_labels,
    tf1=TF1_LINEAR,
)

# %% blank-network
# zh: 你的代码：把线性分类器换成神经网络，训练出来的模型叫classifier。
# en: Your code: put a neural network in place of the linear classifier, and call the trained model classifier.

# %% test-set
test_digits = as_table(mnist["test_labels"], mnist["test_images"])
test_labels, test_pixels = labels_and_pixels(test_digits)
test_pixels.describe()

# %% blank-test
# zh: 你的代码：算出classifier在测试集上的准确率。
# en: Your code: compute the accuracy of classifier on the test set.

# %% solution-network-function
def train_network_model(learning_rate, steps, batch_size, hidden_units, dropout=0, **data):
    return train_in_periods(NetworkClassifier(learning_rate, hidden_units, dropout), steps, batch_size, **data)

# %% solution-network-run
# zh: TensorFlow 1跑出来的验证LogLoss，{{network.recorded.runs}}次公开保存的运行。
# en: Validation LogLoss of {{network.recorded.runs}} publicly saved runs under TensorFlow 1.
TF1_NETWORK = {
    "p10": {{network.recorded.validationLogLoss.p10}},
    "p90": {{network.recorded.validationLogLoss.p90}},
}

classifier = train_network_model(
    learning_rate={{network.solution.learningRate}},
    steps={{network.solution.steps}},
    batch_size={{network.solution.batchSize}},
    hidden_units={{network.solution.hiddenUnits}},
    training_pixels=training_pixels,
    training_labels=training_labels,
    validation_pixels=validation_pixels,
    validation_labels=validation_labels,
    tf1=TF1_NETWORK,
)

# %% solution-test-set
test_digits = as_table(mnist["test_labels"], mnist["test_images"])
test_labels, test_pixels = labels_and_pixels(test_digits)
test_pixels.describe()

# %% solution-test-accuracy
test_classes = classifier.read(prediction_batches(test_pixels))
accuracy = metrics.accuracy_score(test_labels, test_classes)
print(_("测试准确率：", "Test accuracy: ") + f"{accuracy:.4f}")

# %% first-layer
print(list(classifier.variables))

first_layer = classifier.variables["dnn/hiddenlayer_0/kernel"]
print(first_layer.shape)

# zh: 所有小图共用一个两边对称的色标：零是白的，深浅可以互相比。要像原来那样让每张小图各用各的，
# zh: 就去掉vmin和vmax，再把cmap换成"pink"。
# en: All tiles share one scale with white at zero, so that they can be compared. For each tile on a scale of its own,
# en: as in the original, leave vmin and vmax out and set cmap to "pink".
limit = abs(first_layer).max()
tile_rows = math.ceil(first_layer.shape[1] / 10)
figure, axes = plt.subplots(tile_rows, 10, figsize=(12, 1.2 * tile_rows))
for tile in axes.flat:
    tile.set_axis_off()
for weights, tile in zip(first_layer.T, axes.flat):
    tile.imshow(weights.reshape({{shape.image.side}}, {{shape.image.side}}), cmap="PuOr", vmin=-limit, vmax=limit)
plt.show()
