import type { Variation } from '../training/variation.ts';

/**
 * A variation as the value of a link's setting; undefined for the notebook's way. What it leaves out is as in the notebook.
 *
 * @example writeVariation({ ...STANDARD, loss: 'mean', shift: 3 }) // 'shift:3,mean-loss'
 */
export function writeVariation(variation: Variation): string | undefined {
  const { shuffledPixels, labelNoise, trainingRows, shift, loss, clip, activation } = variation;
  const words = [
    shuffledPixels && 'shuffled-pixels',
    labelNoise > 0 && `label-noise:${labelNoise}`,
    trainingRows !== null && `training-rows:${trainingRows}`,
    shift > 0 && `shift:${shift}`,
    loss === 'mean' && 'mean-loss',
    !clip && 'no-clip',
    activation !== 'relu' && `activation:${activation}`,
  ];
  return words.filter((word) => word !== false).join(',') || undefined;
}

/** Longer than any variation is. */
const MOST_CHARACTERS = 200;

/**
 * The variation a link or the command line asks for.
 *
 * @param text the setting's value, where there is one
 * @param standard the notebook's way, which the words change
 * @returns the first word nobody knows instead, for a message
 * @example readVariation('shift:3,mean-loss', STANDARD) // { ...STANDARD, loss: 'mean', shift: 3 }
 */
export function readVariation(text: string | undefined, standard: Variation): Variation | { readonly unknown: string } {
  if (text === undefined) return standard;
  let variation = standard;
  for (const word of text.slice(0, MOST_CHARACTERS).split(',')) {
    const change = changeOf(word);
    if (!change) return { unknown: word };
    variation = { ...variation, ...change };
  }
  return variation;
}

function changeOf(word: string): Partial<Variation> | null {
  const [name, value = ''] = word.split(':', 2);
  const number = /^\d{1,6}(\.\d{1,6})?$/.test(value) ? Number(value) : NaN;
  const isWhole = Number.isInteger(number);
  switch (name) {
    case 'shuffled-pixels':
      return { shuffledPixels: true };
    case 'label-noise':
      return number <= 1 ? { labelNoise: number } : null;
    case 'training-rows':
      return isWhole && number > 0 ? { trainingRows: number } : null;
    case 'shift':
      return isWhole ? { shift: number } : null;
    case 'mean-loss':
      return { loss: 'mean' };
    case 'no-clip':
      return { clip: false };
    case 'activation':
      return value === 'tanh' || value === 'none' ? { activation: value } : null;
    default:
      return null;
  }
}
