/**
 * TensorFlow.js as one classic script, for code that names `tf`: the page sends it into the sandbox between the prelude and the
 * reader's code (`tools/build-scripts.ts`).
 */
import './timed-frames.ts';

export * as tf from './names.ts';
export { plain } from './plain.ts';
export { prepare } from './prepare.ts';
