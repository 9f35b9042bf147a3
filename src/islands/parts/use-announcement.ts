import { useEffect, useRef, useState } from 'preact/hooks';

/** Screen readers are told at most this often; the text between is skipped, never the last one. */
const ANNOUNCE_EVERY_MS = 2000;

/** What one widget has to say next, and where it is shown. */
interface Turn {
  text: string;
  readonly say: (text: string) => void;
}

/** All widgets of a page speak with one voice, in the order in which they asked for it. */
const waiting: Turn[] = [];
let spokenAt = -ANNOUNCE_EVERY_MS;
let timer: ReturnType<typeof setTimeout> | undefined;

function speakNext(): void {
  if (timer !== undefined || waiting.length === 0) return;
  const wait = spokenAt + ANNOUNCE_EVERY_MS - performance.now();
  if (wait > 0) {
    timer = setTimeout(() => {
      timer = undefined;
      speakNext();
    }, wait);
    return;
  }
  const turn = waiting.shift()!;
  spokenAt = performance.now();
  turn.say(turn.text);
  speakNext();
}

function withdraw(turn: Turn): void {
  const place = waiting.indexOf(turn);
  if (place >= 0) waiting.splice(place, 1);
  if (waiting.length > 0) return;
  clearTimeout(timer);
  timer = undefined;
}

/** `text`, passed on at most every two seconds, whichever widget it comes from, for a polite live region. */
export function useAnnouncement(text: string): string {
  const [said, setSaid] = useState('');
  const turn = useRef<Turn>({ text, say: setSaid }).current;
  useEffect(() => {
    // Whoever waits already keeps the place with what is new.
    turn.text = text;
    if (text === '') {
      withdraw(turn);
      setSaid('');
      return;
    }
    if (!waiting.includes(turn)) waiting.push(turn);
    speakNext();
  }, [text, turn]);
  useEffect(
    () => () => {
      withdraw(turn);
    },
    [turn],
  );
  return said;
}
