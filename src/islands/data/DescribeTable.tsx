import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import type { Summary } from '../../runs/protocol.ts';
import { InkLayer } from './Ink.tsx';
import Pages from './Pages.tsx';
import Pixels from './Pixels.tsx';
import { COLUMNS_SHOWN, startOf } from './columns.ts';
import { statistic, STATISTICS, statisticText } from './summary.ts';
import { formatCount } from '../parts/format.ts';
import { useAnnouncement } from '../parts/use-announcement.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

const { inputs: PIXELS } = MNIST_SHAPE;
const { side: SIDE } = MNIST_SHAPE.image;
/** In the middle of the picture. */
const MIDDLE = 406;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly summary: Summary;
  /** Whose summary it is, for the table's caption. */
  readonly split?: 'training' | 'validation' | 'test';
  readonly initialColumn?: number;
  /** A picture only. */
  readonly still?: boolean;
}

/** pandas' `describe()` for 784 pixels: ten columns at a time, and a map to choose them from. */
export default function DescribeTable({
  language,
  strings,
  summary,
  split = 'test',
  initialColumn = MIDDLE,
  still = false,
}: Props) {
  const t = translator(language, 'data', strings);
  const [chosen, setChosen] = useState(initialColumn);
  const [start, setStart] = useState(startOf(initialColumn, PIXELS));
  const region = useRef<HTMLDivElement>(null);
  // Where the table is wider than the page, the chosen column is brought into its part on screen.
  useEffect(() => {
    const scroller = region.current!;
    const names = scroller.querySelector('th')!.offsetWidth;
    const column = scroller.querySelector<HTMLElement>('th[data-chosen="true"]');
    if (!column) return;
    const hidden = column.offsetLeft + column.offsetWidth - (scroller.scrollLeft + scroller.clientWidth);
    if (hidden > 0) scroller.scrollLeft += hidden;
    else scroller.scrollLeft = Math.min(scroller.scrollLeft, column.offsetLeft - names);
  }, [chosen, start]);
  const columns = Array.from({ length: COLUMNS_SHOWN }, (_, i) => start + i);
  const choose = (pixel: number) => {
    setChosen(pixel);
    if (pixel < start || pixel >= start + COLUMNS_SHOWN) setStart(startOf(pixel, PIXELS));
  };
  const place = (pixel: number) => ({ pixel, row: Math.floor(pixel / SIDE), column: pixel % SIDE });
  const caption = t('describe.caption', { split: t(split), first: start, last: start + COLUMNS_SHOWN - 1 });
  const first = useRef(caption);
  const turned = useRef(false);
  turned.current ||= caption !== first.current;
  const said = useAnnouncement(turned.current ? caption : '');
  return (
    <div class="data-describe-body">
      <figure class="data-map">
        <Pixels label={t('describe.map', { pixel: chosen })} pixel={chosen} onPixel={still ? undefined : choose}>
          <InkLayer values={summary.mean} full={Math.max(...summary.mean)} />
          <path
            class="data-window"
            d={columns.map((pixel) => `M${pixel % SIDE} ${Math.floor(pixel / SIDE) + 0.5}h1`).join('')}
          />
        </Pixels>
        <figcaption class="micro">{t('describe.mapNote')}</figcaption>
      </figure>
      <div class="data-describe-table">
        <p class="sr" aria-live="polite">
          {said}
        </p>
        <div class="data-scroll" ref={region} role="region" aria-label={t('describe.scroll')} tabIndex={0}>
          <table class="data-table">
            <caption class="sr">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span class="sr">{t('describe.statistic')}</span>
                </th>
                {columns.map((pixel) => (
                  <th key={pixel} scope="col" data-chosen={pixel === chosen}>
                    {still ? (
                      pixel
                    ) : (
                      <button type="button" aria-pressed={pixel === chosen} onClick={() => setChosen(pixel)}>
                        <span class="sr">{t('describe.pixel', place(pixel))}</span>
                        <span aria-hidden="true">{pixel}</span>
                      </button>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {STATISTICS.map((name) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  {columns.map((pixel) => {
                    const value = statistic(summary, name, pixel);
                    return (
                      <td key={pixel} data-chosen={pixel === chosen} data-zero={value === 0}>
                        {name === 'count' ? formatCount(value, language) : statisticText(value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Pages t={t} start={start} onStart={setStart} onPixel={choose} still={still} />
      </div>
    </div>
  );
}
