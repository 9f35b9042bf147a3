import type { Translation } from '../translation.ts';
import type { home as zh } from '../zh/home.ts';

export const home: Translation<typeof zh> = {
  title: 'train a model that reads handwriting',
  description:
    'Train a neural network in your browser and see how it reads handwritten digits. A course in Chinese and English.',
  copybook: 'The first fourteen handwritten digits of the training set',
  sentence: 'Take a few seconds and teach a model, right in your browser, to read handwritten digits.',
  lessons: 'Lessons',
};
