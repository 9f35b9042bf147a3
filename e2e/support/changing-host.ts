import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { findFile } from '../../src/tools/site-server.ts';
import { listenAnywhere } from './hosts.ts';

/**
 * How the host answers: as it should; with an error of its own; not at all, as on a line without internet; or by
 * breaking off, as where no network is.
 */
type Manner = 'answers' | 'fails' | 'holds' | 'gone';

/** A host that is published anew, fails, or cannot be reached, and counts what it is asked for. */
export class ChangingHost {
  manner: Manner = 'answers';
  /** Folder of the built site. */
  dist: string;
  readonly base: string;
  /** How often each path was asked for, whatever the answer. */
  readonly asked = new Map<string, number>();
  #address = '';
  #close: () => void = () => {
    throw new Error('The host: expected to be open');
  };

  constructor(dist: string, base: string) {
    this.dist = dist;
    this.base = base;
  }

  /** Address of the course, with a slash at its end. */
  get address(): string {
    return this.#address;
  }

  async open(): Promise<void> {
    const { port, close } = await listenAnywhere(
      createServer((request, response) => {
        const path = (request.url ?? '/').slice(this.base.length);
        if (this.manner === 'holds') return;
        if (this.manner === 'gone') {
          request.socket.destroy();
          return;
        }
        this.asked.set(path, (this.asked.get(path) ?? 0) + 1);
        if (this.manner === 'fails') {
          response.writeHead(503).end();
          return;
        }
        // Without the headers of any host: browsers must ask each time, and what is not kept is seen to be missing.
        const found = findFile(this.dist, this.base, request.url ?? '/', []);
        if ('location' in found) response.writeHead(found.status, { location: found.location }).end();
        else response.writeHead(found.status, found.headers).end(readFileSync(found.file));
      }),
    );
    this.#address = `http://localhost:${String(port)}${this.base}/`;
    this.#close = close;
  }

  close(): void {
    this.#close();
  }
}
