import { useState } from 'preact/hooks';
import type { ChartTable } from '../../charts/chart-spec.ts';

interface Props {
  /** What the button says. */
  readonly label: string;
  /** Of the chart; heard, not seen. */
  readonly name: string;
  readonly table: ChartTable;
}

/** The numbers behind a chart, on demand. */
export default function ChartNumbers({ label, name, table }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        class="linkish"
        type="button"
        aria-label={`${label}: ${name}`}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {label}
      </button>
      {open && (
        <div class="numbers" tabIndex={0} role="group" aria-label={name}>
          <table class="facts">
            <caption class="sr">{name}</caption>
            <thead>
              <tr>
                {table.head.map((head) => (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([first, ...cells]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, index) => (
                    <td key={index}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
