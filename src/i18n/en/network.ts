import type { Translation } from '../translation.ts';
import type { network as zh } from '../zh/network.ts';

export const network: Translation<typeof zh> = {
  'test.sealed': 'Ten thousand images, under seal',
  'test.again': 'The ten thousand images, opened before',
  'test.again.body':
    'This model has not read them yet, but you know what an earlier one made of them. The more often you look, and choose by it, the less the score says about images nobody has seen.',
  'test.diverged': 'This run ended by itself and reads hardly better than guessing. Examine one that has learned.',
  'test.sealed.body':
    'By now training and validation have been looked at many times, and each time you turn a knob after a look at validation, you fit it a little. Nobody has used these ten thousand; they are not even downloaded. Open them when the knobs are settled, and look once.',
  'test.open': 'Open the test set',
  'test.dots': 'Ten thousand dots, one for each image',
  'test.needsRun': 'Train the network above to the end first; then there is a model to examine.',
  'test.opening': 'Loading the test set',
  'test.bytes': '{{loaded}} of {{total}} kB, {{percent}}%',
  'test.reading': 'Reading ten thousand images…',
  'test.failed': 'The test set could not be opened.',
  'test.retry': 'Try again',
  'test.opened': 'On the test set',
  'test.announce': 'On the test set: {{percent}} % read correctly',
  'test.score': 'Test accuracy',
  'test.accuracy':
    '{{correct}} of {{images}} images read correctly; other images would move this by about ±{{error}} points.',
  'test.compare.lower': '{{difference}} points below validation.',
  'test.compare.higher': '{{difference}} points above validation.',
  'test.compare.same': 'The same as on validation.',
  'test.compare.inside': 'Two samples of this size can lie {{swing}} points apart by chance.',
  'test.compare.outside':
    'By chance two samples of this size lie at most about {{swing}} points apart: the knobs may have been fitted to the validation set.',
  'test.validation': 'validation',
  'test.test': 'test',
  'test.facts': 'Scores on validation and test',
  'test.fact.accuracy': 'Accuracy',
  'test.fact.logLoss': 'Log loss',
  'test.fact.crossEntropy': 'Cross-entropy',
  'test.changed':
    'The test set has been opened. Turning knobs by its score would make it a second validation set, and its result too hopeful.',
  'test.summary': 'describe() of the test set',
  'test.summary.body':
    'The same table as for training and validation: pick a few pixel columns and see whether all three parts are written alike.',
  'test.summary.show': 'Show describe() of the test set',
  'test.summary.loading': 'Working it out…',
  'test.summary.failed': 'The table could not be worked out.',
  'side.title': 'Two models, one task',
  'side.linear': 'Linear model',
  'side.network': 'Neural network',
  'side.missing.linear':
    'There is no run of the linear model on this device yet. Train it once in lesson two and it appears here.',
  'side.missing.network': 'No network has been trained yet. Train one above and it appears here.',
  'side.missing.link': 'Go to lesson two',
  'side.accuracy': 'Validation accuracy',
  'side.logLoss': 'Log loss',
  'side.crossEntropy': 'Cross-entropy',
  'side.worst': 'Commonest misreading',
  'side.worst.value_one': '{{truth}} read as {{read}}, once',
  'side.worst.value_other': '{{truth}} read as {{read}}, {{count}} times',
  'side.parameters': 'Weights and biases',
  'side.gain':
    'The network is {{difference}} points ahead: about {{difference}} fewer mistakes in every hundred images.',
  'side.loss': 'This time the linear model is {{difference}} points ahead. Was the network trained long enough?',
  'side.lossDiverged':
    'This time the linear model is {{difference}} points ahead: the network’s learning rate threw its weights too far. Train it with a smaller one first.',
  'side.stopped': 'Stopped after step {{step}}',
  'side.diverged': 'Ended by itself after step {{step}}',
  'side.seedsDiffer':
    'The two runs have different seeds, so they were checked on different images; part of the difference is luck.',
  'side.running': 'Training…',
};
