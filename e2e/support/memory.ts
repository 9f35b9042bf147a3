import type { CDPSession, Page } from '@playwright/test';

/** Bytes in use once all garbage is collected: objects, and the array buffers they hold. */
export interface Memory {
  readonly page: number;
  readonly worker: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
}

/** Gives the way to ask how much memory a page and its one worker, which need not be there yet, have in use. */
export async function watchMemory(page: Page): Promise<() => Promise<Memory>> {
  const session = await page.context().newCDPSession(page);
  let worker: string | undefined;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') worker = sessionId;
  });
  // Playwright's sessions speak to pages only; a worker is spoken to through its page.
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return async () => {
    if (worker === undefined) throw new Error('Expected a worker, got none');
    const through = worker;
    return {
      page: await bytesInUse((method) => session.send(method)),
      worker: await bytesInUse((method) => askWorker(session, through, method)),
    };
  };
}

type Method = 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage';

async function bytesInUse(send: (method: Method) => Promise<unknown>): Promise<number> {
  // What a first collection finalises, a second one frees.
  await send('HeapProfiler.collectGarbage');
  await send('HeapProfiler.collectGarbage');
  const usage = (await send('Runtime.getHeapUsage')) as HeapUsage;
  return usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize;
}

let asked = 0;

function askWorker(session: CDPSession, worker: string, method: Method): Promise<unknown> {
  const id = (asked += 1);
  return new Promise((resolve) => {
    const hear = ({ sessionId, message }: { readonly sessionId: string; readonly message: string }) => {
      const answer = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
      if (sessionId !== worker || answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      resolve(answer.result);
    };
    session.on('Target.receivedMessageFromTarget', hear);
    void session.send('Target.sendMessageToTarget', { sessionId: worker, message: JSON.stringify({ id, method }) });
  });
}
