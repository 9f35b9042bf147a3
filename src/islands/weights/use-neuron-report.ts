import { useEffect, useState } from 'preact/hooks';
import type { NeuronReport } from '../../runs/protocol.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import type { Snapshot } from '../../training/training-event.ts';
import { ask } from '../parts/runs.ts';
import { neuronWeights } from './neurons.ts';

/** The eight loudest images fill one line. */
const LOUDEST = 8;
/** Walking over the sheet with the arrow keys asks once, at the end. */
const SETTLE_MS = 150;

export interface Reported {
  readonly neuron: number;
  readonly step: number;
  readonly report: NeuronReport;
}
export interface NeuronAnswer {
  /** The last answer that came, together with what it answers. */
  readonly reported: Reported | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** What a neuron answers to the validation images of a run, as it was at a snapshot. A snapshot of null asks nothing. */
export function useNeuronReport(record: RunRecord | null, snapshot: Snapshot | null, neuron: number): NeuronAnswer {
  const dataset = record?.dataset.id;
  const seed = record?.seed;
  const [reported, setReported] = useState<Reported | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    // Said of another question.
    setFailed(false);
    if (!snapshot || dataset === undefined || seed === undefined) {
      setReported(null);
      return;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      const question = {
        dataset,
        seed,
        weights: neuronWeights(snapshot.layers[0]!, neuron),
        bias: snapshot.layers[0]!.biases[neuron]!,
        limit: LOUDEST,
      };
      ask('neuron', question).then(
        (report) => {
          if (!wanted) return;
          setFailed(false);
          setReported({ neuron, step: snapshot.step, report });
        },
        () => {
          if (wanted) setFailed(true);
        },
      );
    }, SETTLE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [dataset, seed, snapshot, neuron, attempt]);
  const retry = () => {
    setAttempt((now) => now + 1);
  };
  return { reported, failed, retry };
}
