import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translator } from '../../i18n/translator.ts';
import Gate from './Gate.tsx';

interface Props {
  readonly t: Translator<'data'>;
  /** Names the plate on the page; its size before there is data hangs on it, too. */
  readonly name: string;
  readonly title: string;
  readonly sub: string;
  /** Whether there is something to show. */
  readonly ready: boolean;
  readonly children: ComponentChildren;
}

/** One figure of the data lesson: its finding as the title, what is measured, and the figure or its empty place. */
export default function Plate({ t, name, title, sub, ready, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef(false);
  // The button that was pressed is gone once the figure stands there; the focus goes on to its title.
  useEffect(() => {
    if (!ready || !asked.current) return;
    asked.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [ready]);
  const id = `data-${name}`;
  return (
    <section class={`data-plate ${id}`} aria-labelledby={id} data-ready={ready}>
      <header class="data-head">
        <h3 class="fig-title" id={id} tabIndex={-1} ref={heading}>
          {title}
        </h3>
        <p class="fig-sub">{sub}</p>
      </header>
      <div class="data-body">{ready ? children : <Gate t={t} onLoad={() => (asked.current = true)} />}</div>
    </section>
  );
}
