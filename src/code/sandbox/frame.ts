/**
 * The script of the frame that holds the worker. The frame has no origin, and its policy lets it fetch nothing; it only
 * makes a worker of the text it is sent, hands the worker its end of the channel, and ends it.
 */
import type { FromFrame, ToFrame } from '../frame-message.ts';

let worker: Worker | undefined;
let address = '';

const tell = (message: FromFrame) => {
  // A page's address means nothing to a frame without an origin, and nothing here is secret.
  parent.postMessage(message, '*');
};

const end = () => {
  worker?.terminate();
  worker = undefined;
  URL.revokeObjectURL(address);
};

const start = ({ run, script, start }: ToFrame & { type: 'run' }, ports: readonly MessagePort[]) => {
  address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  worker = new Worker(address);
  worker.addEventListener('error', (event: Partial<ErrorEvent> & Event) => {
    // Kept off the console: it is the reader's own error, and the page tells of it.
    event.preventDefault();
    // Without words and line where the worker itself could not be started.
    tell({ type: 'broken', run, message: event.message ?? '', line: event.lineno ?? 0 });
  });
  worker.postMessage(start, [...ports]);
};

const hear = ({ source, data, ports }: MessageEvent<ToFrame>) => {
  if (source !== parent) return;
  if (data.type === 'probe') {
    tell({ type: 'here' });
    return;
  }
  end();
  if (data.type !== 'run') return;
  try {
    start(data, ports);
  } catch (error) {
    tell({ type: 'broken', run: data.run, message: String(error), line: 0 });
  }
};

// Outside of the sandbox it would have the site's origin, and the code that it runs would, too.
if (self.origin === 'null') {
  addEventListener('message', hear);
  tell({ type: 'ready' });
}
