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

addEventListener('message', ({ source, data, ports }: MessageEvent<ToFrame>) => {
  if (source !== parent) return;
  end();
  if (data.type !== 'run') return;
  const { run } = data;
  address = URL.createObjectURL(new Blob([data.script], { type: 'text/javascript' }));
  worker = new Worker(address);
  worker.addEventListener('error', (event) => {
    // Kept off the console: it is the reader's own error, and the page tells of it.
    event.preventDefault();
    tell({ type: 'broken', run, message: event.message, line: event.lineno });
  });
  worker.postMessage(data.start, [...ports]);
});

tell({ type: 'ready' });
