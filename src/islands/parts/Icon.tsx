const ICONS = {
  train: { path: 'M4 2.5v11l9-5.5z', solid: true },
  pause: { path: 'M4 2.5h3v11H4zM9 2.5h3v11H9z', solid: true },
  stop: { path: 'M3 3h10v10H3z', solid: true },
  again: { path: 'M13.5 8a5.5 5.5 0 1 1-1.7-4M12 1v3.2H8.8', solid: false },
  done: { path: 'M2.5 8.5l3.5 3.5 7.5-8', solid: false },
  lock: { path: 'M3 7h10v7H3zM5 7V4.5a3 3 0 0 1 6 0V7', solid: false },
  less: { path: 'M3.5 8h9', solid: false },
  more: { path: 'M3.5 8h9M8 3.5v9', solid: false },
  engine: { path: 'M4 4h8v8H4zM6 1v3M10 1v3M6 12v3M10 12v3M1 6h3M1 10h3M12 6h3M12 10h3', solid: false },
  swap: { path: 'M2 5h11M10 2l3 3-3 3M14 11H3M6 8l-3 3 3 3', solid: false },
  warning: { path: 'M8 1.8L15 14H1zM8 6v4M8 12v.1', solid: false },
  loading: { path: 'M8 2v9M4 7.5L8 11.5l4-4M2.5 14h11', solid: false },
} as const;
export type IconName = keyof typeof ICONS;

/** A quiet sign beside words that say the same. */
export default function Icon({ name }: { readonly name: IconName }) {
  const { path, solid } = ICONS[name];
  return (
    <svg class={solid ? 'icon solid' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
