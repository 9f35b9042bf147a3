import type { Json } from './browser.ts';

export type Params = Readonly<Record<string, Json>>;

/** A conversation over WebDriver BiDi: commands with answers, and events. */
export interface BiDi {
  send(method: string, params: Params): Promise<unknown>;
  onEvent(method: string, listener: (params: Params) => void): void;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly method?: string;
  readonly params?: Params;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** @param url of the browser's session socket */
export async function connectBiDi(url: string): Promise<BiDi> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => {
      resolve();
    };
    socket.onerror = () => {
      reject(new Error(`${url}: expected a WebDriver BiDi socket, got an error`));
    };
  });
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: { readonly method: string; readonly listener: (params: Params) => void }[] = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else {
      for (const { method, listener } of listeners) if (method === message.method) listener(message.params ?? {});
    }
  };
  socket.onclose = () => {
    for (const answer of waiting.values()) answer({ type: 'error', error: 'closed', message: 'the browser is gone' });
  };
  let last = 0;
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ type, result, error, message }) => {
          if (type === 'success') resolve(result);
          else reject(new Error(`${method}: ${error ?? ''}: ${message ?? ''}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    onEvent: (method, listener) => {
      listeners.push({ method, listener });
    },
    close: () => {
      socket.close();
    },
  };
}
