/** What the page's own thread went through. */
export interface Watched {
  /** 0 when no task took 50 ms: browsers report no shorter ones. */
  readonly longestTaskMs: number;
  readonly longestFrameGapMs: number;
}

/** Watches tasks and animation frames for some time. Frames carry the time of the screen: a gap is frames left out. */
export function watchPage(forMs: number): Promise<Watched> {
  let longestTaskMs = 0;
  let longestFrameGapMs = 0;
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longestTaskMs = Math.max(longestTaskMs, duration);
  };
  const observer = new PerformanceObserver((list) => {
    note(list.getEntries());
  });
  observer.observe({ type: 'longtask' });
  return new Promise((resolve) => {
    let first: number | undefined;
    let last: number | undefined;
    const frame = (now: number) => {
      first ??= now;
      longestFrameGapMs = Math.max(longestFrameGapMs, now - (last ?? now));
      last = now;
      if (now - first < forMs) {
        requestAnimationFrame(frame);
        return;
      }
      note(observer.takeRecords());
      observer.disconnect();
      resolve({ longestTaskMs, longestFrameGapMs });
    };
    requestAnimationFrame(frame);
  });
}
