import { useEffect, useRef, useState } from 'preact/hooks';

/** Screen readers are told at most this often; the text between is skipped, never the last one. */
const ANNOUNCE_EVERY_MS = 2000;

/** `text`, passed on at most every two seconds, for a polite live region. */
export function useAnnouncement(text: string): string {
  const [said, setSaid] = useState('');
  const last = useRef(-ANNOUNCE_EVERY_MS);
  useEffect(() => {
    const wait = Math.max(0, last.current + ANNOUNCE_EVERY_MS - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSaid(text);
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return said;
}
