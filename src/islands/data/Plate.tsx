import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translator } from '../../i18n/translator.ts';
import '../parts/trusted-slots.ts';
import Origin from './Origin.tsx';

interface Props {
  readonly t: Translator<'data'>;
  /** Names the plate on the page. */
  readonly name: string;
  readonly title: string;
  readonly sub: string;
  /** Whether the reader's own images are there to be shown. */
  readonly ready: boolean;
  /** The figure as the page was built: the same, of the first split, and out of use. */
  readonly stored: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One figure of the data lesson: its finding as the title, what is measured, what it is drawn from, and the figure. */
export default function Plate({ t, name, title, sub, ready, stored, children }: Props) {
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
        <Origin t={t} ready={ready} onLoad={() => (asked.current = true)} />
      </header>
      <div class="data-body">{ready ? children : stored}</div>
    </section>
  );
}
