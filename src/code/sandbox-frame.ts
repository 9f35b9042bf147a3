import type { CellStart, ToCell } from './cell-message.ts';
import type { CellChannel } from './run-cell.ts';
import type { ToFrame } from './frame-message.ts';
import { parseFromFrame } from './parse-from-cell.ts';

/** What a channel tells its user; nothing of it is parsed yet. */
interface Hearing {
  message(value: unknown): void;
  broken(message: string, line: number): void;
  /** The frame is gone or could not be loaded. */
  lost(): void;
  /** Other code runs now: the frame runs one at a time. */
  replaced(): void;
}

/** The frame in which readers' code runs: one for a page, made when it is first needed, and anew after it died. */
export interface SandboxFrame {
  /** Fetches and starts the frame, so that the first run finds it there. */
  warmUp(): void;
  open(script: string, start: CellStart, hear: Hearing): CellChannel;
}

/** Long enough for the slowest line; the page is small. */
const FRAME_LIMIT_MS = 20_000;

/** @param address of the frame's page */
export function createSandboxFrame(address: string): SandboxFrame {
  let frame: Promise<HTMLIFrameElement> | undefined;
  let lastRun = 0;
  let current: { readonly run: number; readonly hear: Hearing } | undefined;
  /** Probes since the frame last answered one. */
  let unanswered = 0;

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    void frame?.then((element) => {
      if (source !== element.contentWindow) return;
      const message = parseFromFrame(data);
      if (message?.type === 'here') unanswered = 0;
      if (!current) return;
      if (message?.type === 'broken' && message.run === current.run) current.hear.broken(message.message, message.line);
    }, ignore);
  });

  const make = (): Promise<HTMLIFrameElement> => {
    const made = new Promise<HTMLIFrameElement>((resolve, reject) => {
      const element = document.createElement('iframe');
      element.hidden = true;
      element.title = '';
      element.setAttribute('sandbox', 'allow-scripts');
      element.src = address;
      const over = () => {
        clearTimeout(timer);
        removeEventListener('message', greeted);
      };
      const greeted = ({ source, data }: MessageEvent<unknown>) => {
        if (source !== element.contentWindow || parseFromFrame(data)?.type !== 'ready') return;
        over();
        resolve(element);
      };
      const timer = setTimeout(() => {
        over();
        element.remove();
        reject(new Error(`${address}: expected the sandbox, got nothing`));
      }, FRAME_LIMIT_MS);
      addEventListener('message', greeted);
      document.body.append(element);
    });
    made.catch(() => {
      if (frame === made) frame = undefined;
    });
    return made;
  };

  const ready = () => (frame ??= make());

  const tell = (message: ToFrame, transfer: Transferable[] = []) =>
    ready().then((element) => {
      // A frame without an origin can only be addressed as any; its own policy lets nothing out.
      element.contentWindow?.postMessage(message, '*', transfer);
    });

  const bury = () => {
    frame?.then((element) => {
      element.remove();
    }, ignore);
    frame = undefined;
    unanswered = 0;
  };

  return {
    warmUp() {
      ready().catch(ignore);
    },
    open(script, start, hear) {
      lastRun += 1;
      const run = lastRun;
      const { port1, port2 } = new MessageChannel();
      current?.hear.replaced();
      current = { run, hear };
      port1.onmessage = ({ data }: MessageEvent<unknown>) => {
        hear.message(data);
      };
      tell({ type: 'run', run, script, start }, [port2]).catch(() => {
        hear.lost();
      });
      return {
        send(message: ToCell, transfer: readonly ArrayBuffer[] = []) {
          port1.postMessage(message, [...transfer]);
        },
        probe() {
          tell({ type: 'probe' }).then(() => {
            unanswered += 1;
          }, ignore);
        },
        unanswered: () => unanswered,
        close(isDead) {
          port1.close();
          if (current?.run !== run) return;
          current = undefined;
          if (isDead) bury();
          else tell({ type: 'end' }).catch(ignore);
        },
      };
    },
  };
}

function ignore(): void {
  // Whoever runs code through the frame is told that it is not there.
}
