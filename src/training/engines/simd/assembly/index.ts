// What JavaScript may call; `load-kernels.ts` has the types.
export { evaluate, predict } from './evaluate';
export { peak } from './peak';
export { train } from './train';
