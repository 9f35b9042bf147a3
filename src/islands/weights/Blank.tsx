interface Props {
  /** Why there is nothing yet, and what to do about it. */
  readonly text: string;
  /** How many sheets the figure will have. */
  readonly sheets: number;
  /** Width of a sheet over its height. */
  readonly ratio: number;
}

/** Where a figure will be once there is a run: empty sheets, and the line that says how to fill them. */
export default function Blank({ text, sheets, ratio }: Props) {
  return (
    <div class="weights-wait">
      <p class="fig-sub">{text}</p>
      <div class="sheets" aria-hidden="true">
        {Array.from({ length: sheets }, (_, i) => (
          <div key={i} class="weights-blank" style={{ '--ar': ratio }} />
        ))}
      </div>
    </div>
  );
}
