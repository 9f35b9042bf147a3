import { connect, createServer } from 'node:net';
import type { OtherBrowsers } from '../../../src/tools/find-other-browsers.ts';
import type { Browser, Json, Window } from './browser.ts';
import { startChild } from './child.ts';
import { sourceOf } from './in-page.ts';

/** Longest call in a page: a whole training run on a small machine. */
const SCRIPT_TIMEOUT_MS = 240_000;

/** WebKit as Debian packs it, over classic WebDriver: a session is a window with a storage of its own. */
export async function startWebKit(programs: NonNullable<OtherBrowsers['webkit']>): Promise<Browser> {
  // Xvfb finds a free display by itself and writes its number.
  const display = await startChild(
    programs.display,
    ['-displayfd', '1', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    /^(\d+)$/,
  );
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const driver = await startChild(programs.driver, [`--port=${port}`], null, {
    DISPLAY: `:${display.said}`,
    // Without a language of its own navigator.language would be "C".
    LANG: 'en_GB.UTF-8',
  });
  await answers(port);
  return {
    openWindow: async () => {
      const { sessionId } = (await send(address, 'POST', '/session', { capabilities: {} })) as { sessionId: string };
      return await windowOf(`${address}/session/${sessionId}`);
    },
    close: async () => {
      await driver.end();
      await display.end();
    },
  };
}

async function windowOf(session: string): Promise<Window> {
  await send(session, 'POST', '/timeouts', { script: SCRIPT_TIMEOUT_MS });
  await send(session, 'POST', '/window/rect', { x: 0, y: 0, width: 1280, height: 1000 });
  return {
    open: (url) => send(session, 'POST', '/url', { url }),
    reload: () => send(session, 'POST', '/refresh', {}),
    call: async (fn, ...args) => {
      const script = `return ${sourceOf(fn, args)}`;
      return (await send(session, 'POST', '/execute/sync', { script, args: [] })) as Awaited<ReturnType<typeof fn>>;
    },
    press: async ({ x, y }) => {
      // A press by coordinates sometimes ends in an error without a word; one on an element does not.
      const script = `return document.elementFromPoint(${x}, ${y})`;
      const element = (await send(session, 'POST', '/execute/sync', { script, args: [] })) as Record<string, string>;
      return send(session, 'POST', `/element/${Object.values(element)[0]!}/click`, {});
    },
    // Classic WebDriver has no log.
    troubles: [],
    close: () => send(session, 'DELETE', ''),
  };
}

async function send(address: string, method: 'POST' | 'DELETE', path: string, body?: Json): Promise<unknown> {
  const response = await fetch(address + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new Error(`${method} ${path}: ${error}: ${message}`);
}

/** The driver says nothing when it is ready, so it is called until it picks up. */
async function answers(port: number): Promise<void> {
  for (;;) {
    const picksUp = await new Promise<boolean>((resolve) => {
      const call = connect(port, '127.0.0.1', () => {
        call.destroy();
        resolve(true);
      });
      call.once('error', () => {
        resolve(false);
      });
    });
    if (picksUp) return;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as { readonly port: number }).port);
    });
  });
  server.close();
  return port;
}
