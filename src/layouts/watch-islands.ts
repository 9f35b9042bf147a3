import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells where an island cannot come to life, and why. It stands inline, because what keeps islands from running keeps
 * files from running, too; astro.config.mjs puts its hash into the content security policy.
 */
export const WATCH_ISLANDS_SCRIPT = readFileSync(join(process.cwd(), 'src/layouts/watch-islands.js'), 'utf8')
  .replace(/^ *(\/\/|\/\*\*).*\n/gm, '')
  .replace(/\n\s*/g, '\n');
