/** Where the reader's code lies in the script that runs. */
export interface CodePlace {
  /** Line of the script, from 1. */
  readonly firstLine: number;
  readonly lines: number;
}

/**
 * The line of the reader's code that an error's stack names first; every engine writes `:line:column` behind a script's
 * address, and the prelude's own lines lie before the code.
 *
 * @param error with its message: V8 begins the stack with it, and there may be numbers in it
 * @returns from 1; null where the stack names no line of the code
 * @example callLine({ stack: 'at show (blob:null/1:90:3)\nat blob:null/1:102:1' }, { firstLine: 101, lines: 5 }) // 2
 */
export function callLine(
  { stack = '', message = '' }: { readonly stack?: string | undefined; readonly message?: string },
  { firstLine, lines }: CodePlace,
): number | null {
  for (const match of stack.replace(message, '').matchAll(/:(\d{1,7}):\d{1,7}\b/g)) {
    const line = Number(match[1]) - firstLine + 1;
    if (line >= 1 && line <= lines) return line;
  }
  return null;
}
