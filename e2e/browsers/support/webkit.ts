import { connect, createServer } from 'node:net';
import type { OtherBrowsers } from '../../../src/tools/find-other-browsers.ts';
import type { Browser, Json, Window } from './browser.ts';
import { startChild, type Child } from './child.ts';
import { sourceOf } from './in-page.ts';
import { keyActions } from './key-actions.ts';

/** Longest call in a page: a whole training run on a small machine. */
const SCRIPT_TIMEOUT_MS = 240_000;
/** A window opens in a second; now and then one never does. */
const OPENING_TIMEOUT_MS = 15_000;
const MAX_OPENINGS = 3;

/** WebKit as Debian packs it, over classic WebDriver: a window is a driver with one session, and a storage of its own. */
export async function startWebKit(programs: NonNullable<OtherBrowsers['webkit']>): Promise<Browser> {
  // Xvfb finds a free display by itself and writes its number.
  const display = await startChild(
    programs.display,
    ['-displayfd', '1', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    /^(\d+)$/,
  );
  const openWindow = async (): Promise<Window> => {
    const port = await freePort();
    const driver = await startChild(programs.driver, [`--port=${port}`], null, {
      DISPLAY: `:${display.said}`,
      // Without a language of its own navigator.language would be "C".
      LANG: 'en_GB.UTF-8',
    });
    try {
      await answers(port);
      return windowOf(await openSession(`http://127.0.0.1:${port}`), driver);
    } catch (error) {
      await driver.end();
      throw error;
    }
  };
  return {
    openWindow: async () => {
      for (let opening = 1; ; opening++) {
        try {
          return await openWindow();
        } catch (error) {
          if (opening === MAX_OPENINGS) throw error;
        }
      }
    },
    close: () => display.end(),
  };
}

/** @returns its address */
async function openSession(driver: string): Promise<string> {
  const patience = AbortSignal.timeout(OPENING_TIMEOUT_MS);
  const opened = await send(driver, 'POST', '/session', { capabilities: {} }, patience);
  const session = `${driver}/session/${(opened as { sessionId: string }).sessionId}`;
  await send(session, 'POST', '/timeouts', { script: SCRIPT_TIMEOUT_MS }, patience);
  await send(session, 'POST', '/window/rect', { x: 0, y: 0, width: 1280, height: 1000 }, patience);
  return session;
}

function windowOf(session: string, driver: Child): Window {
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
    type: (keys) => send(session, 'POST', '/actions', { actions: [keyActions(keys)] }),
    // Classic WebDriver has no log.
    troubles: [],
    close: async () => {
      await send(session, 'DELETE', '');
      await driver.end();
    },
  };
}

async function send(
  address: string,
  method: 'POST' | 'DELETE',
  path: string,
  body?: Json,
  signal?: AbortSignal,
): Promise<unknown> {
  const response = await fetch(address + path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal && { signal }),
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
