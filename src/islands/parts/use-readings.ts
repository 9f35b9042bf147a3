import { useEffect, useState } from 'preact/hooks';
import type { Ask, Readings } from '../../runs/protocol.ts';
import { ask } from './runs.ts';

export type ReadingsState =
  { readonly state: 'none' | 'loading' | 'failed' } | { readonly state: 'ready'; readonly readings: Readings };

/**
 * Images with what the model makes of them. While the next answer is under way there is none: the last one belongs
 * to another question.
 *
 * @param asked null asks nothing
 * @param model changes when the model does, so that the same question is asked again
 */
export function useReadings(asked: Ask<'readings'> | null, model: unknown): readonly [ReadingsState, () => void] {
  const [answer, setAnswer] = useState<ReadingsState>({ state: 'none' });
  const [attempt, setAttempt] = useState(0);
  // Written anew each time the widget is drawn, and asked only when it says something else.
  const key = JSON.stringify(asked);
  useEffect(() => {
    const question = JSON.parse(key) as typeof asked;
    if (!question) {
      setAnswer({ state: 'none' });
      return;
    }
    let wanted = true;
    setAnswer({ state: 'loading' });
    ask('readings', question).then(
      (readings) => {
        if (wanted) setAnswer({ state: 'ready', readings });
      },
      () => {
        if (wanted) setAnswer({ state: 'failed' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [key, model, attempt]);
  const retry = () => {
    setAttempt((now) => now + 1);
  };
  return [answer, retry];
}
