import type { CodeExerciseDefinition } from '../code/code-exercise.ts';

/** The notebook's second empty cell: the accuracy on the test images, computed by hand. */
const testAccuracy: CodeExerciseDefinition = {
  texts: {
    zh: {
      title: '自己算测试准确率',
      task: "run是上面实验里最近的一次运行；还没有的话，先按实验的解答训练一次。先在验证集上试，试多少次都行。结果和我们的一致之后，把'validation'这一个词改成'test'：会先问你一声，再拆封。",
    },
    en: {
      title: 'Compute the test accuracy yourself',
      task: "run is the latest run of the lab above; where there is none, the lab’s solution is trained first. Try your code on the validation set, as often as you like. When it agrees with ours, change one word, 'validation' to 'test'. You are asked, and then that breaks the seal.",
    },
  },
  exercise: 'network',
  givesRun: true,
  starter: {
    zh: `const { predictions, labels } = await read(run, 'validation');

// 在这里写：预测里有多大一部分是对的？
let accuracy = 0;

show(accuracy);`,
    en: `const { predictions, labels } = await read(run, 'validation');

// YOUR CODE HERE: which share of the predictions is right?
let accuracy = 0;

show(accuracy);`,
  },
  checks: [
    { kind: 'shown-accuracy', set: 'validation' },
    { kind: 'shown-accuracy', set: 'test' },
    { kind: 'test-opened' },
  ],
  hints: {
    zh: [
      'predictions和labels一样长，同一个位置说的是同一张图片。',
      '数一数有多少个位置上两者相等，再除以图片的张数。',
      '用for循环从0走到labels.length，predictions[i] === labels[i]时加1。',
    ],
    en: [
      'predictions and labels are equally long; the same place in both speaks of the same image.',
      'Count the places at which they are equal, and divide by the number of images.',
      'A for loop from 0 to labels.length that adds 1 where predictions[i] === labels[i].',
    ],
  },
  solution: {
    steps: [
      {
        question: { zh: '一张图片什么时候算读对了？', en: 'When has an image been read correctly?' },
        answer: { zh: 'predictions[i] === labels[i]的时候。', en: 'When predictions[i] === labels[i].' },
      },
      {
        question: { zh: '对的张数怎么变成准确率？', en: 'How does the count become an accuracy?' },
        answer: { zh: '除以图片的张数，labels.length。', en: 'Divide it by the number of images, labels.length.' },
      },
    ],
    code: {
      zh: `const { predictions, labels } = await read(run, 'validation');

let right = 0;
for (let i = 0; i < labels.length; i++) {
  if (predictions[i] === labels[i]) right = right + 1;
}
show(right / labels.length);`,
      en: `const { predictions, labels } = await read(run, 'validation');

let right = 0;
for (let i = 0; i < labels.length; i++) {
  if (predictions[i] === labels[i]) right = right + 1;
}
show(right / labels.length);`,
    },
  },
};

export default testAccuracy;
