import type { Readings } from '../../runs/protocol.ts';
import { selectReadings } from '../../runs/readings.ts';
import { finalLayers } from '../../runs/run-record.ts';
import { storedData } from './stored-data.ts';
import { storedLinearRun } from './stored-run.ts';

/** What the stored linear run reads in the first validation images of its own split. */
export async function storedReadings(limit: number): Promise<Readings> {
  const record = await storedLinearRun();
  const { validation } = await storedData(record.seed);
  return selectReadings(validation, finalLayers(record)!, record.readings!, { limit });
}
