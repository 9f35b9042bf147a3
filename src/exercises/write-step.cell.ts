import type { CodeExerciseDefinition } from '../code/code-exercise.ts';
import type { Language } from '../i18n/languages.ts';

/** What stands in the four gaps. */
type Gaps = readonly [forward: string, backward: string, clip: string, adagrad: string];

const UNTOUCHED: Gaps = ['seen[i]', 'sum', '1', '0'];
const FILLED: Gaps = [
  'Math.max(0, seen[i])',
  'seen[i] > 0 ? sum : 0',
  'Math.min(1, 5 / norm)',
  'rate * g / Math.sqrt(sums[i])',
];

const COMMENTS = {
  zh: {
    what: '一步训练：30张图片，784 → 20 → 10。✎ 1到✎ 4这四行归你写',
    forward: '一、向前：图片[30, 784] → 隐藏层传下去的数[30, 20]',
    backward: '二、往回：得分的误差[30, 10] → 隐藏单元的误差[30, 20]',
    clip: '三、裁剪：所有梯度共用一个倍数',
    adagrad: '四、Adagrad，一次一个数组；sums从0.1记起',
    step: '合起来就是一步。values里依次是权重、偏置，输出层的权重、偏置',
    affine: '输入 · 权重 + 偏置，一行一行算',
    paper: '白纸不算',
    slopes: '权重和偏置的梯度：整批相加',
    softmax: '得分 → 概率，一行一行算',
  },
  en: {
    what: 'One step of training: 30 images, 784 → 20 → 10. Lines ✎ 1 to ✎ 4 are yours',
    forward: '1. Forwards: images [30, 784] → what the hidden layer passes on [30, 20]',
    backward: '2. Backwards: blame of the scores [30, 10] → of the hidden units [30, 20]',
    clip: '3. Clip: one factor for all gradients together',
    adagrad: '4. Adagrad, one array at a time; its sums begin at 0.1',
    step: 'The whole step. values: weights, biases, and those of the output layer',
    affine: 'input · weights + biases, row by row',
    paper: 'paper adds nothing',
    slopes: 'Gradients of weights and biases, summed over the batch',
    softmax: 'Scores to probabilities, row by row',
  },
} as const satisfies Record<Language, object>;

/** A step in plain lines, no library: what multiplies and adds stands there to be read. */
function stepCode(language: Language, [forward, backward, clip, adagrad]: Gaps): string {
  const says = COMMENTS[language];
  return `// ${says.what}
const UNITS = 20, DIGITS = 10;

// ${says.forward}
function forward(images, weights, biases) {
  const seen = affine(images, weights, biases);
  for (let i = 0; i < seen.length; i++) {
    seen[i] = ${forward}; // ✎ 1
  }
  return seen;
}

// ${says.backward}
function backward(blame, weights, seen) {
  const back = new Float32Array(seen.length);
  for (let i = 0; i < back.length; i++) {
    const row = Math.floor(i / UNITS), unit = i % UNITS;
    let sum = 0;
    for (let d = 0; d < DIGITS; d++) {
      sum += blame[row * DIGITS + d] * weights[unit * DIGITS + d];
    }
    back[i] = ${backward}; // ✎ 2
  }
  return back;
}

// ${says.clip}
function clip(gradients) {
  let squares = 0;
  for (const gradient of gradients) {
    for (const g of gradient) squares += g * g;
  }
  const norm = Math.sqrt(squares);
  return ${clip}; // ✎ 3
}

// ${says.adagrad}
function adagrad(value, sums, gradient, scale, rate) {
  for (let i = 0; i < value.length; i++) {
    const g = gradient[i] * scale;
    sums[i] += g * g;
    value[i] -= ${adagrad}; // ✎ 4
  }
}

// ${says.step}
function step(images, labels, values, sums, rate) {
  const [weights, biases, outWeights, outBiases] = values;
  const seen = forward(images, weights, biases);
  const blame = softmax(affine(seen, outWeights, outBiases));
  labels.forEach((label, row) => { blame[row * DIGITS + label] -= 1; });
  const back = backward(blame, outWeights, seen);
  const gradients = [...slopes(images, back, UNITS), ...slopes(seen, blame, DIGITS)];
  const scale = clip(gradients);
  values.forEach((value, v) => adagrad(value, sums[v], gradients[v], scale, rate));
}

// ${says.affine}
function affine(input, weights, biases) {
  const units = biases.length, inputs = weights.length / units;
  const out = new Float32Array(input.length / inputs * units);
  for (let row = 0; row * units < out.length; row++) {
    out.set(biases, row * units);
    for (let i = 0; i < inputs; i++) {
      const x = input[row * inputs + i];
      if (x === 0) continue; // ${says.paper}
      for (let u = 0; u < units; u++) out[row * units + u] += x * weights[i * units + u];
    }
  }
  return out;
}

// ${says.slopes}
function slopes(input, blame, units) {
  const rows = blame.length / units, inputs = input.length / rows;
  const weights = new Float32Array(inputs * units), biases = new Float32Array(units);
  for (let row = 0; row < rows; row++) {
    for (let u = 0; u < units; u++) biases[u] += blame[row * units + u];
    for (let i = 0; i < inputs; i++) {
      const x = input[row * inputs + i];
      if (x === 0) continue;
      for (let u = 0; u < units; u++) weights[i * units + u] += x * blame[row * units + u];
    }
  }
  return [weights, biases];
}

// ${says.softmax}
function softmax(scores) {
  for (let at = 0; at < scores.length; at += DIGITS) {
    const row = scores.subarray(at, at + DIGITS);
    const largest = Math.max(...row);
    const powers = row.map((score) => Math.exp(score - largest));
    const sum = powers.reduce((total, power) => total + power);
    row.set(powers.map((power) => power / sum));
  }
  return scores;
}

await tryStep({ forward, backward, clip, adagrad, step });`;
}

/** A step of training by hand: four gaps, each compared with the course's own numbers; then it trains. */
const writeStep: CodeExerciseDefinition = {
  texts: {
    zh: {
      title: '自己写一步训练',
      task: '不用任何库，四行留给你写。每一处都喂进我们的数，一处错了不会连累下一处；四处都对上，就用你写的这一步训练1,000步，看曲线能不能盖在我们的上面。',
    },
    en: {
      title: 'Write one training step',
      task: 'No library, and four lines are yours. Each is fed with our numbers, so that a mistake in one does not spoil the next. When all four agree, your step trains for 1,000 steps: will its curve lie on ours?',
    },
  },
  exercise: 'network',
  step: { learningRate: 0.05, steps: 1000, batchSize: 30, hiddenUnits: [20], dropout: 0 },
  starter: { zh: stepCode('zh', UNTOUCHED), en: stepCode('en', UNTOUCHED) },
  checks: [
    { kind: 'gap', gap: 'forward' },
    { kind: 'gap', gap: 'backward' },
    { kind: 'gap', gap: 'clip' },
    { kind: 'gap', gap: 'adagrad' },
    { kind: 'curve', within: 1e-3 },
  ],
  hints: {
    zh: [
      '四行都能在上面那段代码里找到：relu、isPositive、Math.min，还有最后一行。那里写的是整个矩阵，这里一次只算一个数。',
      '向前时负数归零；向前时归零的单元，往回什么也传不过去；所有梯度合起来，长度不超过5；每个数各有各的sums，步子除以它的平方根。',
      'Math.max(0, …)；seen[i] > 0 ? … : 0；Math.min(1, 5 / …)；rate * g / Math.sqrt(…)。',
    ],
    en: [
      'All four lines are in the code above: relu, isPositive, Math.min, and its last line. There they speak of whole matrices, here of one number at a time.',
      'Forwards, what is negative becomes zero. Backwards, nothing comes through a unit that was zeroed. All gradients together are no longer than 5. And every number has sums of its own: its step is divided by their root.',
      'Math.max(0, …); seen[i] > 0 ? … : 0; Math.min(1, 5 / …); rate * g / Math.sqrt(…).',
    ],
  },
  solution: {
    steps: [
      {
        question: {
          zh: '✎ 1：隐藏单元算出−0.3，往下传多少？算出0.3呢？',
          en: '✎ 1: a hidden unit comes to −0.3. What does it pass on? And when it comes to 0.3?',
        },
        answer: {
          zh: '0和0.3。这就是ReLU：Math.max(0, seen[i])。',
          en: '0, and 0.3. That is ReLU: Math.max(0, seen[i]).',
        },
      },
      {
        question: {
          zh: '✎ 2：那个−0.3的单元，权重动一点点，损失会变吗？',
          en: '✎ 2: move a weight of the unit at −0.3 a little. Does the loss change?',
        },
        answer: {
          zh: '不变，它传下去的还是0。所以往回也是0：seen[i] > 0 ? sum : 0。',
          en: 'No: what it passes on is 0 either way. So 0 comes back through it: seen[i] > 0 ? sum : 0.',
        },
      },
      {
        question: {
          zh: '✎ 3：梯度长54.8，要缩到5，乘以几？长0.5呢？',
          en: '✎ 3: what shortens a gradient of length 54.8 to 5? And one of length 0.5?',
        },
        answer: {
          zh: '5 / 54.8；短的不动，乘以1。合起来是Math.min(1, 5 / norm)。',
          en: '5 / 54.8. The short one stays as it is, times 1. Both at once: Math.min(1, 5 / norm).',
        },
      },
      {
        question: {
          zh: '✎ 4：sums越记越大，步子该怎么变？',
          en: '✎ 4: the sums only grow. What becomes of the steps?',
        },
        answer: {
          zh: '越走越小：动得多的权重，之后就动得少。rate * g / Math.sqrt(sums[i])，没有ε。',
          en: 'They shrink: a weight that has moved much moves less. rate * g / Math.sqrt(sums[i]), with no ε.',
        },
      },
    ],
    code: { zh: stepCode('zh', FILLED), en: stepCode('en', FILLED) },
  },
};

export default writeStep;
