import type { Locator, Page } from '@playwright/test';
import { codeExercises, type CodeExerciseId } from '../../src/exercises/code-exercises.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { expect } from './test.ts';
import { words, type Language } from './words.ts';

/** A code cell, as a reader uses it. */
export class Cell {
  readonly page: Page;
  readonly language: Language;
  readonly id: CodeExerciseId;
  readonly root: Locator;
  readonly t;

  constructor(page: Page, language: Language, id: CodeExerciseId) {
    this.page = page;
    this.language = language;
    this.id = id;
    this.root = page.locator(`[data-cell="${id}"]`);
    this.t = words(language, 'cell');
  }

  /** Opens a lesson and touches the cell until its editor is there. */
  async open(lesson: 'linear' | 'network'): Promise<void> {
    await this.page.goto(`${this.language}/${lesson}/`);
    await this.touch();
  }

  async touch(): Promise<void> {
    await this.root.scrollIntoViewIfNeeded();
    await this.root.hover();
    await expect(this.editor()).toBeVisible();
  }

  editor(): Locator {
    return this.root.getByRole('textbox', { name: this.t('editor', { title: '' }) });
  }

  button(name: 'run' | 'runAgain' | 'stop' | 'reset' | 'solution' | 'hint.1' | 'hint.2' | 'hint.3'): Locator {
    const text = this.t(name);
    return this.root.getByRole('button', {
      name: name.includes('.') || name === 'solution' ? text : text,
      exact: name.startsWith('run') || name === 'stop',
    });
  }

  /** Puts code in place of what is there, as a reader who pastes. */
  async write(code: string): Promise<void> {
    await this.editor().click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(code);
  }

  async run(): Promise<void> {
    await this.root.getByRole('button', { name: new RegExp(`^(${this.t('run')}|${this.t('runAgain')})$`) }).click();
  }

  async expectState(state: 'idle' | 'running' | 'passed' | 'failed' | 'stopped' | 'error', timeout = 60_000) {
    await expect(this.root).toHaveAttribute('data-state', state, { timeout });
  }

  /** What is said of a problem, and of no other. */
  async expectProblem(text: string): Promise<void> {
    await this.expectState('error');
    await expect(this.root.getByRole('alert')).toHaveText(text);
  }

  /** The rows of what it has to do. */
  checks(): Locator {
    return this.root
      .locator('.checks-in')
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader') });
  }

  /** The row of one check. */
  row(name: Parameters<Translator<'cell'>>[0] & `check.${string}`): Locator {
    return this.checks().filter({ hasText: this.t(name) });
  }

  /** What is said below a check. */
  why(name: Parameters<Translator<'cell'>>[0] & `check.${string}`): Locator {
    return this.row(name).locator('xpath=following-sibling::tr[1]');
  }

  /** Goes through the solution's steps and runs it. */
  async runSolution(): Promise<void> {
    await this.button('solution').click();
    const { steps } = codeExercises[this.id].solution;
    for (const { question, answer } of steps) {
      await expect(this.root.getByText(question[this.language])).toBeVisible();
      await expect(this.root.getByText(answer[this.language])).toHaveCount(0);
      await this.root.getByRole('button', { name: this.t('solution.answer') }).click();
      await expect(this.root.getByText(answer[this.language])).toBeVisible();
    }
    await this.root.getByRole('button', { name: this.t('solution.code') }).click();
    await this.root.getByRole('button', { name: this.t('solution.run') }).click();
  }

  output(): Locator {
    return this.root.getByRole('region', { name: this.t('output') });
  }
}
