import type { CodeExerciseDefinition } from '../code/code-exercise.ts';

/** Worked through: the lab's linear model in three lines, one of whose numbers the reader changes. */
const linearByCode: CodeExerciseDefinition = {
  texts: {
    zh: {
      title: '用代码再训练一次',
      task: '这几行训练上面实验里的线性模型，旋钮取实验解答的值，种子也取实验的。运行一次，再改动其中一个数，然后在最后一行的引号里写下结果有什么变化。',
    },
    en: {
      title: 'The same training, in code',
      task: 'These lines train the linear model of the lab above, with the values of the lab’s solution and the lab’s seed. Run them, then change one number, run again, and say between the last quotes what came of it.',
    },
  },
  exercise: 'linear',
  starter: {
    zh: `// 上面实验里的线性模型
const model = linearClassifier({ learningRate: 0.03 });
const run = await train(model, { steps: 1000, batchSize: 30 });

show(run.accuracy);
show(run.lossChart);

// 改动一个数：准确率变了多少？为什么？
show('');`,
    en: `// The linear model of the lab above
const model = linearClassifier({ learningRate: 0.03 });
const run = await train(model, { steps: 1000, batchSize: 30 });

show(run.accuracy);
show(run.lossChart);

// One number changed: what became of the accuracy, and why?
show('');`,
  },
  checks: [
    { kind: 'settings-changed', count: 1 },
    { kind: 'sentence', minCharacters: 8 },
  ],
  hints: {
    zh: [
      '第2行和第3行里带下划线的三个数，就是实验里的三个旋钮。',
      '只动一个数，别的都不变；种子没有写，两次用的是同一个。这样，结果的差别只能来自这一个数。',
      "例如把steps改成3000，运行，比较两次的run.accuracy，再把比较写进show('…')。",
    ],
    en: [
      'The three underlined numbers in lines 2 and 3 are the three knobs of the lab.',
      'Change one number and leave the rest; the seed is not written, so it stays the same. Then only that number can explain the difference.',
      "For example: make steps 3000, run, compare both values of run.accuracy, and put the comparison into show('…').",
    ],
  },
  solution: {
    steps: [
      {
        question: { zh: '改哪一个数？只改一个。', en: 'Which number? Only one.' },
        answer: {
          zh: '步数从1000改成3000。学习率和批量大小不动，种子也不动。',
          en: 'Steps, from 1000 to 3000. Learning rate, batch size and seed stay.',
        },
      },
      {
        question: { zh: '种子1，准确率变了多少？', en: 'Seed 1: by how much did the accuracy change?' },
        answer: {
          zh: '从0.9076到0.9172。验证损失到第1000步还在下降，所以再练有用。',
          en: 'From 0.9076 to 0.9172. At step 1000 the validation loss is still falling, so more steps help.',
        },
      },
    ],
    code: {
      zh: `const model = linearClassifier({ learningRate: 0.03 });
const run = await train(model, { steps: 3000, batchSize: 30 });

show(run.accuracy);
show(run.lossChart);

show('步数改成三倍，准确率高了一点：到第1000步，损失还没有降到底。');`,
      en: `const model = linearClassifier({ learningRate: 0.03 });
const run = await train(model, { steps: 3000, batchSize: 30 });

show(run.accuracy);
show(run.lossChart);

show('Three times the steps, a little more accuracy: at step 1000 the loss was still falling.');`,
    },
  },
};

export default linearByCode;
