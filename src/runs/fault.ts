import { DataFault } from '../datasets/data-fault.ts';
import { UnsupportedError } from './choose-engine.ts';
import type { Fault } from './run-event.ts';

/** Any error as something the page has a sentence for. */
export function toFault(error: unknown): Fault {
  if (error instanceof DataFault) return { code: error.code, detail: error.detail };
  if (error instanceof UnsupportedError) return { code: 'variation-unsupported', detail: error.message };
  return { code: 'engine-failed', detail: error instanceof Error ? error.message : String(error) };
}
