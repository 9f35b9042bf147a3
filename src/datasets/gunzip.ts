/**
 * Unpacks gzip with what browsers (since 2023) and Node both have.
 *
 * @throws Error when the bytes are no gzip or are cut short
 */
export async function gunzip(packed: Uint8Array): Promise<Uint8Array> {
  if (packed[0] !== 0x1f || packed[1] !== 0x8b) {
    // A server that names a stored .bin `Content-Encoding: gzip` makes the browser unpack it behind our back.
    const start = [...packed.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    throw new Error(`gzip: expected the first bytes 1f 8b, got ${start || 'nothing'}`);
  }
  const unpacked = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (error) {
    throw new Error(`gzip: expected a whole archive, got ${packed.length} bytes that do not unpack`, { cause: error });
  }
}
