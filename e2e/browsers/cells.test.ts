import { expect, it } from 'vitest';
import { codeExercises } from '../../src/exercises/code-exercises.ts';
import { words } from '../support/words.ts';
import { inEveryBrowser } from './support/every-browser.ts';
import type { Reader } from './support/reader.ts';

const byCode = { within: '[data-cell="linear-by-code"]' };
const byHand = { within: '[data-cell="write-step"]' };

inEveryBrowser((language, reader) => {
  const t = words(language, 'cell');

  it('code runs, is written in Chinese and English, and is still there after a reload', async () => {
    await reader().open('linear/');
    await reader().press('button', t('run'), byCode);
    await reader().state(byCode.within, 'failed');
    expect(await outputOf(reader())).toContain('0.9076');

    await putCaretAtStart(reader());
    await reader().window.type('// 手写 digits\n');
    await reader().window.reload();
    await reader().state(byCode.within, 'idle');
    expect(await firstLine(reader())).toBe('// 手写 digits');
  });

  it('a training step written by hand trains as ours', async () => {
    await reader().open('network/');
    await reader().press('button', t('run'), byHand);
    await reader().state(byHand.within, 'failed');
    await reader().press('button', t('solution'), { ...byHand, begins: true });
    for (const _ of codeExercises['write-step'].solution.steps)
      await reader().press('button', t('solution.answer'), byHand);
    await reader().press('button', t('solution.code'), byHand);
    await reader().press('button', t('solution.run'), byHand);
    await reader().state(byHand.within, 'passed');
  });
});

function outputOf(reader: Reader): Promise<string> {
  return reader.window.call(
    (_, place: string) => document.querySelector<HTMLElement>(`${place} .outs`)?.innerText ?? '',
    byCode.within,
  );
}

/** The editor lies in a shadow root. */
function putCaretAtStart(reader: Reader): Promise<null> {
  return reader.window.call(async (page, place: string) => {
    const content = await page.until(() => {
      const hosts = [...document.querySelectorAll(`${place} *`)];
      return hosts.flatMap(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.cm-content') ?? [])[0];
    }, 'the editor');
    content.focus();
    const selection = getSelection();
    selection?.setBaseAndExtent(content.firstElementChild!, 0, content.firstElementChild!, 0);
    return null;
  }, byCode.within);
}

function firstLine(reader: Reader): Promise<string> {
  return reader.window.call(async (page, place: string) => {
    document.querySelector(place)?.scrollIntoView({ behavior: 'instant' });
    const line = await page.until(() => {
      const hosts = [...document.querySelectorAll(`${place} *`)];
      return hosts.flatMap(({ shadowRoot }) => shadowRoot?.querySelector('.cm-line') ?? [])[0];
    }, 'the first line');
    return line.textContent;
  }, byCode.within);
}
