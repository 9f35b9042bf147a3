import type { CellStart } from './cell-message.ts';

/** Page → frame. A run ends the one before; the port goes to its worker. */
export type ToFrame =
  | { readonly type: 'run'; readonly run: number; readonly script: string; readonly start: CellStart }
  | { readonly type: 'end' }
  /** Asks for a sign of life of the frame itself, whatever its worker does. */
  | { readonly type: 'probe' };

/** Frame → page. */
export type FromFrame =
  | { readonly type: 'ready' }
  | { readonly type: 'here' }
  /** The script of a run could not even begin, or threw outside of what its prelude hears. */
  | { readonly type: 'broken'; readonly run: number; readonly message: string; readonly line: number };
