# %% seeds
plt.show = lambda: plt.close("all")


def split_by(seed):
    global rng
    rng = np.random.default_rng(seed)
    shuffled = digits.iloc[rng.permutation(len(digits))]
    training_labels, training_pixels = labels_and_pixels(shuffled[:{{rows.training}}])
    validation_labels, validation_pixels = labels_and_pixels(shuffled[{{rows.training}}:])
    return dict(
        training_pixels=training_pixels,
        training_labels=training_labels,
        validation_pixels=validation_pixels,
        validation_labels=validation_labels,
    )


SEEDS = range({{seeds.first}}, {{seeds.first}} + {{seeds.count}})

# %% linear-seeds
for seed in SEEDS:
    data = split_by(seed)
    train_linear_model(
        {{linear.solution.learningRate}}, {{linear.solution.steps}}, {{linear.solution.batchSize}}, **data
    )

# %% network-seeds
for seed in SEEDS:
    data = split_by(seed)
    train_network_model(
        {{network.solution.learningRate}},
        {{network.solution.steps}},
        {{network.solution.batchSize}},
        {{network.solution.hiddenUnits}},
        **data,
    )

# %% batches
rng = np.random.default_rng(1)


def rows_of_batches(count, batch_size, steps):
    rows = pd.DataFrame({"row": range(count)})
    batches = training_batches(rows, rows["row"], batch_size, steps)
    return {tuple(int(row) for row in images[:, 0]) for images, _labels in batches}


few = rows_of_batches(7, 3, 200)
print(len(few), sorted(len(rows) for rows in few), sorted(sum(few, ())))
print(len(rows_of_batches(7500, 30, 250)))

# %% course-steps
import json


class Draws:
    def __init__(self, draws):
        self.draws = iter(draws)

    def random(self, shape):
        return np.reshape(next(self.draws), shape)


with open("course-steps.json") as file:
    course = json.load(file)
images, labels = mnist["sample_images"].astype(np.float32) / 255, mnist["sample_labels"]
results = {}
for name, start in course["starts"].items():
    if name == "linear":
        classifier = LinearClassifier(start["learningRate"])
    else:
        rng = np.random.default_rng(1)
        classifier = NetworkClassifier(start["learningRate"], start["hiddenUnits"], start["dropout"])
    for variable, values in zip(classifier.variables.values(), start["variables"]):
        variable[...] = np.reshape(values, variable.shape)
    rng = Draws(start["draws"])
    classifier.train((images[batch], labels[batch]) for batch in course["batches"])
    assert next(rng.draws, None) is None
    results[name] = [variable.ravel().tolist() for variable in classifier.variables.values()]
with open("notebook-steps.json", "w") as file:
    json.dump(results, file)
