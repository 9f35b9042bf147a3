/** Whether bytes begin as every gzip does (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip with what browsers (since 2023) and Node both have.
 *
 * @throws Error when the bytes are no gzip or are cut short
 */
export async function gunzip(packed: Uint8Array): Promise<Uint8Array> {
  const unpacked = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (error) {
    throw new Error(`gzip: expected a whole archive, got ${packed.length} bytes that do not unpack`, { cause: error });
  }
}
