interface Props {
  /** What is going on, for a screen reader. */
  readonly label: string;
  /** 0 to 100. */
  readonly percent: number;
  /** Percentages at which something happened. */
  readonly ticks?: readonly number[];
}

/** A rule that fills as something goes on. */
export default function ProgressTrack({ label, percent, ticks = [] }: Props) {
  return (
    <div
      class="track"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(percent)}
    >
      <span class="fill" style={{ width: `${percent}%` }} />
      {ticks.map((tick) => (
        <span class="tick" key={tick} style={{ left: `${tick}%` }} />
      ))}
    </div>
  );
}
