import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { nextTask } from '../../lib/next-task.ts';
import type * as charts from './charts.ts';

export type Charts = typeof charts;

/** Fetches all that draws; a piece of its own. */
export const loadCharts = () => import('./charts.ts');

interface Props {
  /** The chart for a width in pixels; a new function draws again, so keep it with `useCallback`. */
  readonly make: (charts: Charts, width: number) => ChartSpec;
  /** Stands in until the first drawing. */
  readonly children?: ComponentChildren;
  /** What the button says that shows the numbers behind the chart; without it they stand elsewhere. */
  readonly numbers?: string;
  /** Said when the drawing code cannot be loaded. */
  readonly failed: string;
}

/** A chart at its real pixel width, drawn again when its container is resized. */
export default function Chart({ make, children, numbers, failed }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const target = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  const [behind, setBehind] = useState<Pick<Charts, 'ChartNumbers'> & Pick<ChartSpec, 'name' | 'table'>>();

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(box.current!);
    return () => {
      observer.disconnect();
    };
  }, []);

  useEffect(() => {
    if (width === 0) return;
    let wanted = true;
    loadCharts().then(
      async (charts) => {
        // Not in the task that rendered the page: together they would keep it from being drawn in time.
        await nextTask();
        if (!wanted) return;
        const spec = make(charts, width);
        target.current?.replaceChildren(charts.drawChart(spec));
        setBehind({ ChartNumbers: charts.ChartNumbers, name: spec.name, table: spec.table });
        setState('drawn');
      },
      () => {
        if (wanted) setState('failed');
      },
    );
    return () => {
      wanted = false;
    };
  }, [make, width]);

  return (
    <div ref={box} class="chart-box">
      {/* Preact must not touch what is drawn in here, so it has no children of its own. */}
      <div ref={target} hidden={state !== 'drawn'} />
      {state === 'waiting' && children}
      {numbers && (
        <div class="chart-numbers">
          {behind && <behind.ChartNumbers label={numbers} name={behind.name} table={behind.table} />}
        </div>
      )}
      {state === 'failed' && <p class="fig-sub">{failed}</p>}
    </div>
  );
}
