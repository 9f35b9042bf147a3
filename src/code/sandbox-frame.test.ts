import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RANGES } from '../islands/code/argument-ranges.ts';
import type { CellStart } from './cell-message.ts';
import type { FromFrame, ToFrame } from './frame-message.ts';
import { createSandboxFrame, type SandboxFrame } from './sandbox-frame.ts';

const START: CellStart = { type: 'start', firstLine: 1, lines: 1, ranges: RANGES, given: null, data: null, step: null };

/** The window inside of a frame: what it was sent, and with which ports. */
interface Inside {
  readonly sent: { message: ToFrame; target: string; ports: readonly MessagePort[] }[];
}

let page: EventTarget;
let body: Element;
let sandbox: SandboxFrame;

/** The window of the frame that stands on the page now. */
function inside(): Inside {
  return body.querySelector('iframe')!.contentWindow as unknown as Inside;
}

/** What a window says to the page; all that waits for it has run afterwards. */
async function say(data: FromFrame | string, source: unknown = inside()): Promise<void> {
  page.dispatchEvent(Object.assign(new Event('message'), { source, data }));
  await vi.advanceTimersByTimeAsync(0);
}

function open(frame = sandbox) {
  const hear = { message: vi.fn(), broken: vi.fn(), lost: vi.fn(), replaced: vi.fn() };
  return { channel: frame.open('show(1);', START, hear), hear };
}

const kinds = ({ sent } = inside()) => sent.map(({ message }) => message.type);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  // The document has frames, but nothing inside of them.
  const createElement = (name: 'iframe') => {
    const sent: Inside['sent'] = [];
    const postMessage = (message: ToFrame, target: string, ports: MessagePort[]) => {
      sent.push({ message, target, ports });
    };
    return Object.defineProperty(document.createElement(name), 'contentWindow', { value: { sent, postMessage } });
  };
  page = new EventTarget();
  body = document.body;
  vi.stubGlobal('document', { body, createElement });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  sandbox = createSandboxFrame('/strokes/sandbox/index.html');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the frame', () => {
  it('is made when it is first needed, and once', async () => {
    expect(body.querySelectorAll('iframe')).toHaveLength(0);
    sandbox.warmUp();
    sandbox.warmUp();
    await say({ type: 'ready' });
    open();
    await say({ type: 'here' });
    const frames = body.querySelectorAll('iframe');
    expect(frames).toHaveLength(1);
    expect(frames[0]!.getAttribute('sandbox')).toBe('allow-scripts');
    expect(frames[0]!.hidden).toBe(true);
  });

  it('is sent nothing before it says that it is there', async () => {
    open();
    await say('nonsense');
    await say({ type: 'here' });
    expect(kinds()).toEqual([]);
    await say({ type: 'ready' });
    expect(kinds()).toEqual(['run']);
  });

  it('is not there because another window says so', async () => {
    open();
    await say({ type: 'ready' }, { postMessage: vi.fn() });
    await say({ type: 'ready' }, null);
    expect(kinds()).toEqual([]);
  });

  it('that never comes is taken away and told, and the next run asks for another', async () => {
    const { hear } = open();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(hear.lost).toHaveBeenCalledTimes(1);
    expect(body.querySelectorAll('iframe')).toHaveLength(0);
    const next = open();
    await say({ type: 'ready' });
    expect(kinds()).toEqual(['run']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(next.hear.lost).not.toHaveBeenCalled();
  });
});

describe('a run', () => {
  it('is sent with its script and one end of its channel, the other stays here', async () => {
    const { channel, hear } = open();
    await say({ type: 'ready' });
    const [{ message, target, ports }] = inside().sent as [Inside['sent'][number]];
    expect(message).toEqual({ type: 'run', run: 1, script: 'show(1);', start: START });
    expect(target).toBe('*');
    expect(ports).toHaveLength(1);

    const heard = new Promise((resolve) => hear.message.mockImplementation(resolve));
    ports[0]!.postMessage({ type: 'pong' });
    expect(await heard).toEqual({ type: 'pong' });
    const told = new Promise((resolve) => {
      ports[0]!.onmessage = ({ data }) => {
        resolve(data);
      };
    });
    channel.send({ type: 'ping' });
    expect(await told).toEqual({ type: 'ping' });
    channel.close(false);
    ports[0]!.close();
  });

  it('takes the place of the one before, which is told', async () => {
    const first = open();
    await say({ type: 'ready' });
    const second = open();
    await say({ type: 'here' });
    expect(first.hear.replaced).toHaveBeenCalledTimes(1);
    expect(second.hear.replaced).not.toHaveBeenCalled();
    expect(inside().sent.map(({ message }) => message)).toMatchObject([{ run: 1 }, { run: 2 }]);

    // Its late end does not end the run that took its place.
    first.channel.close(false);
    first.channel.close(true);
    await say({ type: 'here' });
    expect(kinds()).toEqual(['run', 'run']);
    expect(body.querySelectorAll('iframe')).toHaveLength(1);
  });

  it('hears that its script is broken, from its frame and of itself alone', async () => {
    const { hear } = open();
    await say({ type: 'ready' });
    const broken = { type: 'broken', run: 1, message: 'SyntaxError', line: 3 } as const;
    await say(broken, { postMessage: vi.fn() });
    await say(broken, null);
    await say({ ...broken, run: 2 });
    await say({ ...broken, line: 'three' } as unknown as FromFrame);
    expect(hear.broken).not.toHaveBeenCalled();
    await say(broken);
    expect(hear.broken.mock.calls).toEqual([['SyntaxError', 3]]);
  });

  it('that is stopped ends in its frame, which stays', async () => {
    const { channel, hear } = open();
    await say({ type: 'ready' });
    channel.close(false);
    await say({ type: 'broken', run: 1, message: 'too late', line: 1 });
    expect(kinds()).toEqual(['run', 'end']);
    expect(hear.broken).not.toHaveBeenCalled();
    expect(body.querySelectorAll('iframe')).toHaveLength(1);
  });
});

describe('a frame that died', () => {
  it('shows by the probes that it leaves unanswered', async () => {
    const { channel } = open();
    await say({ type: 'ready' });
    channel.probe();
    channel.probe();
    await say('nonsense');
    expect(kinds()).toEqual(['run', 'probe', 'probe']);
    expect(channel.unanswered()).toBe(2);
    await say({ type: 'here' }, { postMessage: vi.fn() });
    expect(channel.unanswered()).toBe(2);
    await say({ type: 'here' });
    expect(channel.unanswered()).toBe(0);
  });

  it('is taken away, and the next run gets a new one that owes no answer', async () => {
    const dead = open();
    await say({ type: 'ready' });
    const old = inside();
    dead.channel.probe();
    await say('nonsense');
    dead.channel.close(true);
    await say('nonsense', null);
    expect(body.querySelectorAll('iframe')).toHaveLength(0);

    const { channel, hear } = open();
    expect(inside()).not.toBe(old);
    await say({ type: 'ready' }, old);
    expect(kinds()).toEqual([]);
    await say({ type: 'ready' });
    expect(kinds()).toEqual(['run']);
    expect(channel.unanswered()).toBe(0);
    await say({ type: 'broken', run: 2, message: 'from the grave', line: 1 }, old);
    expect(hear.broken).not.toHaveBeenCalled();
  });
});
