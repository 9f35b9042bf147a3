import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAskedKeys } from './asked-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'asked-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TRANSLATOR =
  'export type Translator<N extends string> = <K extends string>(key: K, values?: object) => string & { of?: N };\n';
const IMPORT = "import type { Translator } from './translator.ts';\n";

/** What the island `I.tsx` asks for; other files stand beside it. */
function askedBy(island: string, others: Readonly<Record<string, string>> = {}): Record<string, string[]> {
  const files = { 'translator.ts': TRANSLATOR, ...others, 'I.tsx': IMPORT + island };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const path = join(folder, 'I.tsx');
  const asked = [...(readAskedKeys([path]).get(path) ?? [])];
  return Object.fromEntries(asked.map(([namespace, keys]) => [namespace, [...keys].sort()]));
}

describe('readAskedKeys', () => {
  it('reads a key off its type, whatever the expression', () => {
    const island = `
      export function I({ t, lab, state }: { t: Translator<'race'>; lab: Translator<'lab'>; state: 'idle' | 'done' }) {
        const turns = [{ key: 'first' }, { key: 'last' }] as const;
        t('plain');
        t(state === 'idle' ? 'yes' : 'no', { count: 2 });
        t(\`status.\${state}\`);
        turns.map(({ key }) => t(key));
        lab('of.another');
      }`;
    expect(askedBy(island)).toEqual({
      race: ['first', 'last', 'no', 'plain', 'status.done', 'status.idle', 'yes'],
      lab: ['of.another'],
    });
  });

  it('follows what starts with an island, but neither types nor what is fetched later', () => {
    const part = (key: string) => `${IMPORT}export function part(t: Translator<'lab'>) { t('${key}'); }\n`;
    const island = `
      import { part } from './part.ts';
      import type { part as Typed } from './typed.ts';
      export function I(t: Translator<'lab'>, typed: typeof Typed) {
        part(t);
        void import('./later.ts').then(({ part }) => part(t));
      }`;
    const others = {
      'part.ts': `export * from './deep.ts';\n${part('part')}`,
      'deep.ts': part('deep').replace('part(', 'deep('),
      'later.ts': part('later'),
      'typed.ts': part('typed'),
    };
    expect(askedBy(island, others)).toEqual({ lab: ['deep', 'part'] });
  });

  it('follows a translator through helpers, properties and other names', () => {
    const island = `
      interface Props { t: Translator<'lab'> }
      function sentence(t: Translator<'lab'>, code: 'a' | 'b') { return t(code); }
      function Part({ t }: Props) { return sentence(t, 'a'); }
      export function I(props: Props) {
        const say = props.t;
        const shorthand = { t: say };
        return [Part(shorthand), say('said'), props.t('own')];
      }`;
    expect(askedBy(island)).toEqual({ lab: ['a', 'b', 'own', 'said'] });
  });

  it('refuses a key that could be any, with file and line', () => {
    const at = relative(process.cwd(), join(folder, 'I.tsx'));
    const island = "export const I = (t: Translator<'lab'>, code: string) =>\n  t(`fault.${code}`);";
    expect(() => askedBy(island)).toThrow(
      `${at}:3: key of a text, expected one or several known texts, got \`fault.\${string}\``,
    );
  });

  it('refuses a namespace that could be any', () => {
    const island = "export const I = <N extends string>(t: Translator<N>) => t('some');";
    expect(() => askedBy(island)).toThrow(':2: namespace of a text, expected a known one, got Translator<N>');
  });

  it('refuses a translator that goes on as some other function', () => {
    const other = '(key: string) => string';
    const passed = `function say(f: ${other}) { return f('x'); }\nexport const I = (t: Translator<'lab'>) => say(t);`;
    const named = `export function I(t: Translator<'lab'>) { const f: ${other} = t; return f('x'); }`;
    const kept = `export const I = (t: Translator<'lab'>): { t: ${other} } => ({ t });`;
    const cast = `export const I = (t: Translator<'lab'>) => (t as ${other})('x');`;
    const fault = 'translator t, expected a Translator to take it, got (key: string) => string';
    expect(() => askedBy(passed)).toThrow(`:3: ${fault}`);
    for (const island of [named, kept, cast]) expect(() => askedBy(island)).toThrow(`:2: ${fault}`);
  });

  it('names an island that is not there', () => {
    expect(() => readAskedKeys([join(folder, 'None.tsx')])).toThrow('None.tsx: island, expected its source');
  });
});
