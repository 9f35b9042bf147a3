import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exercises } from '../../exercises/exercises.ts';
import type { RunState } from '../../runs/life.ts';
import { newRequest } from '../../runs/run-request.ts';
import { STANDARD } from '../../training/variation.ts';
import { IDLE_RUN, type Run } from '../../runs/run.ts';
import { drawHook } from '../parts/fake-page.tsx';
import { useFields, type Fields } from './use-fields.ts';

const nobody = IDLE_RUN;
const { linear } = exercises;
const request = newRequest('linear', { knobs: linear.solution, seed: 5, wanted: 'simd' });

function here(state: RunState, asked = request): Run {
  return { ...IDLE_RUN, state, request: asked };
}
function recalled(state: RunState, asked = request): Run {
  return { ...here(state, asked), recalled: true };
}

const open = (first: Run) => drawHook((now: Run) => useFields(linear, now), first);
const type = (fields: Fields, ...typed: Parameters<Fields['setText']>) =>
  void act(() => {
    fields.setText(...typed);
  });

function follow(search: string): void {
  vi.stubGlobal('location', { search });
}

beforeEach(() => {
  follow('');
});
afterEach(() => void vi.unstubAllGlobals());

describe('useFields', () => {
  it("begins with the exercise's own values", () => {
    expect(open(nobody).now()).toMatchObject({
      texts: { learningRate: '0.02', steps: '100', batchSize: '10', seed: '1' },
      engine: 'auto',
      parsed: { ok: true },
      shown: {},
    });
  });

  it('takes the settings of the link and says at once what is wrong with them', () => {
    follow('?steps=many&seed=7&engine=plain&hidden-units=20');
    const fields = open(nobody).now();
    expect(fields.texts).toEqual({ learningRate: '0.02', steps: 'many', batchSize: '10', seed: '7' });
    expect(fields.engine).toBe('plain');
    expect(Object.keys(fields.shown)).toEqual(['steps']);
  });

  it('keeps the name of an engine nobody knows until one is chosen', () => {
    follow('?engine=abacus');
    const hook = open(nobody);
    expect([hook.now().engine, hook.now().unknownEngine]).toEqual(['auto', 'abacus']);
    void act(() => {
      hook.now().setEngine('plain');
    });
    expect([hook.now().engine, hook.now().unknownEngine]).toEqual(['plain', null]);
  });

  it('takes the variation of the link, if each word of it is known', () => {
    follow('?variation=mean-loss,shift:2');
    expect(open(nobody).now().variation).toEqual({ ...STANDARD, loss: 'mean', shift: 2 });
    follow('?variation=mean-loss,upside-down');
    expect(open(nobody).now().variation).toEqual(STANDARD);
  });

  it('goes on with the variation of a run, unless the link has one of its own', () => {
    const varied = { ...request, variation: { ...STANDARD, clip: false } };
    const hook = open(nobody);
    hook.draw(recalled('done', varied));
    expect(hook.now().variation).toEqual(varied.variation);
    follow('?variation=mean-loss');
    const linked = open(nobody);
    linked.draw(recalled('done', varied));
    expect(linked.now().variation).toEqual({ ...STANDARD, loss: 'mean' });
  });

  it('shows what a run was asked; one kept from an earlier visit leaves all to a link that names settings', () => {
    const hook = open(nobody);
    hook.draw(recalled('done'));
    expect(hook.now().texts).toMatchObject({ learningRate: '0.03', steps: '1000', seed: '5' });
    for (const search of ['?steps=42', '?seed=3']) {
      follow(search);
      const linked = open(nobody);
      const before = linked.now();
      linked.draw(recalled('done'));
      expect(linked.now()).toMatchObject({ texts: before.texts, engine: before.engine });
      // A run that was started here says everything itself, and one that goes on has its own settings.
      linked.draw(here('done', { ...request, seed: 6 }));
      expect(linked.now().texts).toMatchObject({ steps: '1000', seed: '6' });
      linked.draw(recalled('paused', { ...request, seed: 8 }));
      expect(linked.now().texts).toMatchObject({ steps: '1000', seed: '8' });
    }
  });

  it('takes the knobs of a kept run where the link names an engine only, and the engine of the link', () => {
    follow('?engine=plain');
    const hook = open(nobody);
    hook.draw(recalled('done'));
    expect(hook.now()).toMatchObject({ texts: { steps: '1000', seed: '5' }, engine: 'plain' });
  });

  it('leaves all to the link also when the kept run is there as soon as the lab', () => {
    follow('?steps=42&engine=plain');
    expect(open(recalled('done')).now()).toMatchObject({ texts: { steps: '42', seed: '1' }, engine: 'plain' });
  });

  it('takes a request once: what is typed after it stays when the run goes on', () => {
    const hook = open(nobody);
    hook.draw(here('loading'));
    type(hook.now(), 'steps', '77');
    hook.draw(here('running'));
    hook.draw(here('done'));
    expect(hook.now().texts['steps']).toBe('77');
  });

  it('shows the engine that was wished for, not the one it came to', () => {
    const hook = open(nobody);
    hook.draw(here('done', { ...request, wanted: 'auto' }));
    expect(hook.now().engine).toBe('auto');
    hook.draw(here('done'));
    expect(hook.now().engine).toBe('simd');
  });

  it('leaves a field in peace until the reader has left it', () => {
    const hook = open(nobody);
    type(hook.now(), 'steps', '');
    expect(hook.now().parsed.ok).toBe(false);
    expect(hook.now().shown).toEqual({});
    void act(() => {
      hook.now().leave('steps');
    });
    expect(hook.now().shown).toMatchObject({ steps: { code: 'empty' } });
  });
});
