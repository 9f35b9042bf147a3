/**
 * matplotlib's colour map `pink`, which the original notebook used: √((2·gray + hot) / 3) in each channel.
 *
 * The formula is MATLAB's, from which matplotlib tabulated its map (`_pink_data` in lib/matplotlib/_cm.py, 64 entries);
 * `hot` there rises to 1 between 0 and 23/63 in red (from 1/24), 23/63 and 47/63 in green, 47/63 and 1 in blue.
 *
 * @param value 0 to 1; clipped
 * @returns red, green, blue, 0 to 255
 */
export function pink(value: number): [number, number, number] {
  const gray = Math.min(1, Math.max(0, value));
  const hot = [
    1 / 24 + (23 / 24) * ramp(gray, 0, 23 / 63),
    ramp(gray, 23 / 63, 47 / 63),
    ramp(gray, 47 / 63, 1),
  ] as const;
  const channel = (index: 0 | 1 | 2): number => Math.round(255 * Math.sqrt((2 * gray + hot[index]) / 3));
  return [channel(0), channel(1), channel(2)];
}

/** 0 up to `from`, 1 from `to` on, straight in between. */
function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
