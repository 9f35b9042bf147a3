import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Json, Window } from './browser.ts';
import { connectBiDi, type BiDi } from './bidi.ts';
import { startChild } from './child.ts';
import { sourceOf } from './in-page.ts';
import { keyActions } from './key-actions.ts';

/** Firefox as it is installed: it speaks WebDriver BiDi by itself. A window is a container with a storage of its own. */
export async function startFirefox(program: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'strokes-firefox-'));
  const firefox = await startChild(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    /WebDriver BiDi listening on (ws:\S+)/,
  );
  const bidi = await connectBiDi(`${firefox.said}/session`);
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['log.entryAdded', 'script.realmCreated'] });
  return {
    openWindow: () => openWindow(bidi),
    close: async () => {
      bidi.close();
      await firefox.end();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openWindow(bidi: BiDi): Promise<Window> {
  const { userContext } = (await bidi.send('browser.createUserContext', {})) as { userContext: string };
  const { context } = (await bidi.send('browsingContext.create', { type: 'tab', userContext })) as { context: string };
  await bidi.send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 1000 } });
  const troubles: string[] = [];
  bidi.onEvent('log.entryAdded', ({ level, text, source }) => {
    if (level === 'error' && (source as { context?: string }).context === context) troubles.push(text as string);
  });
  // Firefox never answers a call whose page has gone away: the next page's realm tells that it has.
  const calls = new Set<(gone: Error) => void>();
  bidi.onEvent('script.realmCreated', (realm) => {
    if (realm['type'] !== 'window' || realm['context'] !== context) return;
    for (const giveUp of calls) giveUp(new Error('the page went away before it answered'));
    calls.clear();
  });
  const whileThePageIsThere = async <T>(answer: Promise<T>): Promise<T> => {
    const gone = Promise.withResolvers<never>();
    calls.add(gone.reject);
    return Promise.race([answer, gone.promise]).finally(() => calls.delete(gone.reject));
  };
  return {
    troubles,
    open: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    reload: () => bidi.send('browsingContext.reload', { context, wait: 'complete' }),
    call: async (fn, ...args) => {
      const answer = (await whileThePageIsThere(
        bidi.send('script.callFunction', {
          // As text every answer arrives whole, where values would arrive in BiDi's own form.
          functionDeclaration: `async () => JSON.stringify((await ${sourceOf(fn, args)}) ?? null)`,
          awaitPromise: true,
          target: { context },
        }),
      )) as Answer;
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value) as Awaited<ReturnType<typeof fn>>;
    },
    press: async ({ x, y }) => {
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const input: Json = { type: 'pointer', id: 'mouse', actions };
      await bidi.send('input.performActions', { context, actions: [input] });
    },
    type: (keys) => bidi.send('input.performActions', { context, actions: [keyActions(keys)] }),
    close: () => bidi.send('browser.removeUserContext', { userContext }),
  };
}

type Answer =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
