// Stands before every script of package.json that needs Node's TypeScript or the development packages. Plain JavaScript,
// and nothing that Node 20 lacks: where it is needed, nothing else runs.
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../..', import.meta.url);
const { dependencies, devDependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
  (name) => !existsSync(new URL(`node_modules/${name}`, root)),
);
if (missing.length > 0) {
  const named =
    missing.length > 3 ? `${missing.slice(0, 3).join(', ')} and ${missing.length - 3} more` : missing.join(', ');
  const production = process.env.NODE_ENV === 'production' || missing.every((name) => name in devDependencies);
  const command = production ? 'npm ci --include=dev' : 'npm ci';
  stop(`Not installed: ${named}. Run: ${command}`);
} else if (!process.features.typescript) {
  stop(
    `Node ${process.versions.node} cannot run the tools, and the Node 24 that npm brings is not there: its install script ` +
      'did not run. Run "npm ci" without --ignore-scripts, or use Node 24.',
  );
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
