import { useEffect, useState } from 'preact/hooks';
import { nextTask } from '../../lib/next-task.ts';

/**
 * A value one frame later: for what takes long to draw beside other things that changed with it, so that the page gets a
 * frame out in between.
 */
export function useNextFrame<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    let wanted = true;
    const request = requestAnimationFrame(() => {
      // The frame itself comes after its callbacks.
      void nextTask().then(() => {
        if (wanted) setShown(() => value);
      });
    });
    return () => {
      wanted = false;
      cancelAnimationFrame(request);
    };
  }, [value]);
  return shown;
}
