import { expect, it } from 'vitest';
import { codeExercises, type CodeExerciseId } from '../../src/exercises/code-exercises.ts';
import { words } from '../support/words.ts';
import { inEveryBrowser } from './support/every-browser.ts';
import { KEYS } from './support/key-actions.ts';
import type { Reader } from './support/reader.ts';

const placeOf = (id: CodeExerciseId) => `[data-cell="${id}"]`;

/** Puts code in place of what stands in a cell, key by key. */
async function write(reader: Reader, id: CodeExerciseId, code: string): Promise<void> {
  await reader.pressAt(`${placeOf(id)} .editor`);
  await reader.window.call(async (page, cell: string) => {
    const root = () => document.querySelector(`${cell} .editor > :last-child`)?.shadowRoot;
    const editor = () => root()?.querySelector<HTMLElement>('.cm-content');
    const focused = () => root()?.activeElement === editor();
    // Pressed before it was there, it comes to life without the focus.
    const content = await page.until(editor, 'the editor');
    if (!focused()) content.focus();
    await page.until(focused, 'the focus in the editor');
    return null;
  }, placeOf(id));
  await reader.window.type(`${KEYS.control}a${KEYS.release}${code}`);
}

const textOf = (reader: Reader, place: string) =>
  reader.window.call((_, place: string) => document.querySelector(place)?.textContent ?? '', place);

inEveryBrowser((language, reader) => {
  const t = words(language, 'cell');

  it('a cell takes what is typed, in Chinese too, and ends what never ends', async () => {
    const within = placeOf('linear-by-code');
    await reader().open('linear/');
    await write(reader(), 'linear-by-code', "show('横竖撇捺' + 6 * 7);");
    await reader().press('button', t('run'), { within });
    await reader().state(within, 'failed');
    expect(await textOf(reader(), `${within} .outs`)).toContain('横竖撇捺42');

    await write(reader(), 'linear-by-code', 'for (;;);');
    await reader().press('button', t('runAgain'), { within });
    await reader().state(within, 'error');
    expect(await textOf(reader(), `${within} [role="alert"]`)).toContain(t('problem.endless', { seconds: 3 }));

    await write(reader(), 'linear-by-code', "fetch('/');");
    await reader().press('button', t('runAgain'), { within });
    await reader().state(within, 'error');
    expect(await textOf(reader(), `${within} [role="alert"]`)).toContain(t('problem.not-here', { name: 'fetch' }));
  });

  // The step is the same in both languages.
  it.runIf(language === 'en')('a training step of the reader’s own trains, and its curve lies on ours', async () => {
    const within = placeOf('write-step');
    await reader().open('network/');
    await write(reader(), 'write-step', 'show(1);');
    await reader().press('button', t('run'), { within });
    await reader().state(within, 'failed', 'error');
    await reader().press('button', t('solution'), { within, begins: true });
    for (const step of codeExercises['write-step'].solution.steps) {
      await reader().seesText(step.question[language], within);
      await reader().press('button', t('solution.answer'), { within });
    }
    await reader().press('button', t('solution.code'), { within });
    await reader().press('button', t('solution.run'), { within });
    await reader().state(within, 'passed');
  });
});
