export { site } from './site.ts';
export { home } from './home.ts';
export { lab } from './lab.ts';
export { data } from './data.ts';
export { network } from './network.ts';
export { weights } from './weights.ts';
export { race } from './race.ts';
export { cell } from './cell.ts';
