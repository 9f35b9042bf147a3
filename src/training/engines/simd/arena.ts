const PAGE_BYTES = 65_536;
/** Everything starts on a cache line. */
const ALIGNMENT = 64;
const GUARD_BYTE = 0xa5;

/** Painted bytes behind a part. */
interface Guard {
  readonly part: string;
  readonly from: number;
}

/**
 * Hands out parts of a WebAssembly memory one after the other and grows it as needed. Parts are given back only
 * from the top down to a mark. Growing moves the memory: views are taken afresh for each use.
 */
export class Arena {
  readonly #memory: WebAssembly.Memory;
  /** Painted bytes behind each part; tests look whether a kernel wrote there. */
  readonly #guardBytes: number;
  #top = ALIGNMENT;
  #guards: Guard[] = [];
  /** Released parts that were damaged then. */
  readonly #damaged: string[] = [];

  constructor(memory: WebAssembly.Memory, guardBytes = 0) {
    this.#memory = memory;
    this.#guardBytes = guardBytes;
  }

  /**
   * @param part what it is for, named by `damaged`
   * @returns address of `bytes` bytes, whose contents are undefined
   */
  allocate(part: string, bytes: number): number {
    const at = this.#top;
    const end = at + bytes;
    this.#top = Math.ceil((end + this.#guardBytes) / ALIGNMENT) * ALIGNMENT;
    const missing = this.#top - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE_BYTES));
    if (this.#guardBytes > 0) {
      this.bytes(end, this.#guardBytes).fill(GUARD_BYTE);
      this.#guards.push({ part, from: end });
    }
    return at;
  }

  mark(): number {
    return this.#top;
  }

  /** Gives back all that was allocated since `mark`. */
  release(mark: number): void {
    this.#top = mark;
    this.#damaged.push(...this.#damagedAmong(this.#guards.filter(({ from }) => from >= mark)));
    this.#guards = this.#guards.filter(({ from }) => from < mark);
  }

  /** Parts whose guard zone was written to, now or before they were released. */
  damaged(): string[] {
    return [...this.#damaged, ...this.#damagedAmong(this.#guards)];
  }

  #damagedAmong(guards: readonly Guard[]): string[] {
    return guards
      .filter(({ from }) => this.bytes(from, this.#guardBytes).some((byte) => byte !== GUARD_BYTE))
      .map(({ part }) => part);
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, at, length);
  }

  words(at: number, length: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, at, length);
  }

  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, length);
  }
}
