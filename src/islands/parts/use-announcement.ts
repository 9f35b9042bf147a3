import { useEffect, useState } from 'preact/hooks';

/** Screen readers are told at most this often; the text between is skipped, never the last one. */
const ANNOUNCE_EVERY_MS = 2000;

/** All widgets of a page speak with one voice. */
let spokenAt = -ANNOUNCE_EVERY_MS;

/** `text`, passed on at most every two seconds, whichever widget it comes from, for a polite live region. */
export function useAnnouncement(text: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      const wait = text === '' ? 0 : spokenAt + ANNOUNCE_EVERY_MS - performance.now();
      if (wait > 0) {
        // Another widget may take its turn before that: so it is looked at again.
        timer = setTimeout(say, wait);
        return;
      }
      if (text !== '') spokenAt = performance.now();
      setSaid(text);
    };
    say();
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return said;
}
