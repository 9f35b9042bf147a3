import { symmetricLimit } from '../../charts/symmetric-limit.ts';
import { sitePath } from '../../lib/site-path.ts';
import { mostChangedNeuron } from '../../islands/weights/neurons.ts';
import type { StoredSheet } from '../../islands/weights/Sheet.tsx';
import { sheetMask } from '../weight-masks.ts';
import { storedNetworkRun } from './stored-run.ts';

/** The sheets of the stored network run as picture files: for each step one of negative weights and one of positive. */
async function pictures() {
  const { seed, snapshots } = await storedNetworkRun();
  const limit = symmetricLimit(snapshots[snapshots.length - 1]!.layers[0]!.weights);
  const mostChanged = mostChangedNeuron(snapshots.map(({ layers }) => layers[0]!));
  return snapshots.map(({ step, layers, validation }) => {
    const { weights, units } = layers[0]!;
    const masks = ([-1, 1] as const).map((sign) => ({
      name: `weights-${String(step)}-${sign < 0 ? 'negative' : 'positive'}`,
      png: () => sheetMask(weights, units, sign, limit),
    }));
    return { seed, mostChanged, step, units, limit, accuracy: validation.accuracy, masks };
  });
}

/** The files by their names, which end in `.png`. */
export async function sheetFiles(): Promise<readonly { readonly name: string; readonly png: () => Buffer }[]> {
  return (await pictures()).flatMap(({ masks }) => masks);
}

export async function storedSheets(): Promise<readonly StoredSheet[]> {
  return (await pictures()).map(({ masks, ...sheet }) => {
    const [negative, positive] = masks.map(({ name }) => `url(${sitePath(`pictures/${name}.png`)})`);
    return { ...sheet, negative: negative!, positive: positive! };
  });
}
