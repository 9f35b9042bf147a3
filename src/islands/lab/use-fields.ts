import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exercise } from '../../exercises/exercise.ts';
import { readLinkSettings, type LinkSettings } from '../../lib/link-settings.ts';
import { readVariation } from '../../lib/link-variation.ts';
import type { RunRequest } from '../../runs/run-record.ts';
import { STANDARD, type Variation } from '../../training/variation.ts';
import { isBusy } from '../../runs/life.ts';
import type { Run } from '../../runs/run.ts';
import { ENGINE_CHOICES } from '../../training/engines/engines.ts';
import {
  DEFAULT_SEED,
  fieldTexts,
  parseFields,
  type FieldName,
  type FieldProblems,
  type FieldTexts,
  type ParsedFields,
} from '../parts/knob-text.ts';

export type EngineChoice = RunRequest['wanted'];

export interface Fields {
  readonly texts: FieldTexts;
  readonly engine: EngineChoice;
  /** An engine the link named and nobody knows. */
  readonly unknownEngine: string | null;
  /** As the link or the current run has it; there is no field for it. */
  readonly variation: Variation;
  readonly parsed: ParsedFields;
  /** Problems of the fields the reader is done with; a field being typed into is left in peace. */
  readonly shown: FieldProblems;
  setText(name: FieldName, text: string): void;
  setEngine(engine: EngineChoice): void;
  /** The reader left the field: from now on what is wrong with it is said. */
  leave(name: FieldName): void;
  leaveAll(): void;
}

/**
 * What stands in the fields: the exercise's starting values with the settings in the link, then what the current run was
 * asked. A run that is merely kept from an earlier visit changes nothing that a link names, and no knob where it names one:
 * the same link gives every reader the same fields.
 */
export function useFields(exercise: Exercise, run: Run): Fields {
  const [texts, setTexts] = useState<FieldTexts>(() => fieldTexts(exercise, exercise.initial, DEFAULT_SEED));
  const [engine, setEngine] = useState<EngineChoice>('auto');
  const [unknownEngine, setUnknownEngine] = useState<string | null>(null);
  const [variation, setVariation] = useState<Variation>(STANDARD);
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const link = useRef<LinkSettings>({});

  useEffect(() => {
    link.current = readLinkSettings(location.search);
    const { engine: named, variation: varied, ...settings } = link.current;
    const asked = readVariation(varied, STANDARD);
    if (!('unknown' in asked)) setVariation(asked);
    const known = pickFields(settings, exercise);
    setTexts((now) => ({ ...now, ...known }));
    setLeft(new Set(Object.keys(known) as FieldName[]));
    const choice = ENGINE_CHOICES.find((each) => each === named);
    if (choice) setEngine(choice);
    else if (named !== undefined) setUnknownEngine(named);
  }, [exercise]);

  const { state, request, recalled } = run;
  const taken = useRef<RunRequest | null>(null);
  useEffect(() => {
    // Once, as things stood when it came: what the reader types afterwards is not written over.
    if (!request || request === taken.current) return;
    taken.current = request;
    const merelyKept = recalled && !isBusy(state);
    if (merelyKept && namesSettings(link.current, exercise)) return;
    setTexts(fieldTexts(exercise, request.source.knobs, request.seed));
    if (!merelyKept || link.current.engine === undefined) setEngine(request.wanted);
    setVariation(request.variation);
  }, [exercise, recalled, state, request]);

  const parsed = parseFields(exercise, texts);
  const problems: FieldProblems = parsed.ok ? {} : parsed.problems;
  const shown = Object.fromEntries(
    Object.entries(problems).filter(([name]) => left.has(name as FieldName)),
  ) as FieldProblems;
  return {
    texts,
    engine,
    unknownEngine,
    variation,
    parsed,
    shown,
    setText(name, text) {
      setTexts((now) => ({ ...now, [name]: text }));
    },
    setEngine(choice) {
      setUnknownEngine(null);
      setEngine(choice);
    },
    leave(name) {
      setLeft((now) => new Set(now).add(name));
    },
    leaveAll() {
      setLeft(new Set<FieldName>(['seed', ...exercise.knobs.map((knob) => knob.name)]));
    },
  };
}

function namesSettings(link: LinkSettings, exercise: Exercise): boolean {
  const { engine: _, variation, ...settings } = link;
  return variation !== undefined || Object.keys(pickFields(settings, exercise)).length > 0;
}

/** Of the link's settings those this exercise has a field for. */
function pickFields(settings: LinkSettings, exercise: Exercise): FieldTexts {
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => name === 'seed' || exercise.knobs.some((knob) => knob.name === name)),
  );
}
