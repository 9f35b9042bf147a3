/**
 * `npm run notebook`: runs the notebook that readers take home, in both languages, with Python. The last line is
 * `N passed, N failed`; arguments go on to Vitest.
 */
import { findPython, howToGetPython } from './find-python.ts';
import { runSuite } from './run-suite.ts';

const python = findPython();
if (python?.missing.length !== 0) {
  console.log(howToGetPython(python));
  process.exitCode = 1;
} else {
  runSuite('notebook');
}
