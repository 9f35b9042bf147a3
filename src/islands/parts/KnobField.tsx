import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import Icon from './Icon.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The term in English, beside a Chinese label. */
  readonly latin?: string | undefined;
  readonly text: string;
  readonly hint: string;
  readonly problem?: string | undefined;
  /** What will be done with a value that needs a word; not an error. */
  readonly note?: string | undefined;
  readonly decimal?: boolean;
  readonly disabled: boolean;
  /** A run is under way: the value stays readable. */
  readonly readOnly: boolean;
  readonly className: string;
  /** Presses of − and +, with their names; a list has none. */
  readonly less?: { readonly name: string; readonly press: () => void } | undefined;
  readonly more?: { readonly name: string; readonly press: () => void } | undefined;
  readonly onText: (text: string) => void;
  /** The reader is done with the field: it lost focus, or an input method put its text in. */
  readonly onLeave: () => void;
}

/** One knob: a large number on a line, its range below, − and + beside it, and what is wrong with it in words. */
export default function KnobField(props: Props) {
  const { id, label, latin, text, hint, problem, note, disabled, readOnly, less, more } = props;
  const composing = useRef(false);
  const described = [`${id}-hint`, problem && `${id}-problem`, note && `${id}-note`].filter(Boolean).join(' ');
  const press = (step: Props['less'], icon: 'less' | 'more'): ComponentChildren =>
    step && (
      <button class="step" type="button" aria-label={step.name} disabled={disabled || readOnly} onClick={step.press}>
        <Icon name={icon} />
      </button>
    );
  return (
    <div class={props.className} data-invalid={problem ? '' : undefined}>
      <label for={id}>
        {label}
        {latin && (
          <>
            {' '}
            <i lang="en">{latin}</i>
          </>
        )}
      </label>
      <div class="knob-field">
        <input
          id={id}
          value={text}
          inputMode={props.decimal ? 'decimal' : 'numeric'}
          autocomplete="off"
          spellcheck={false}
          disabled={disabled}
          readOnly={readOnly}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={described}
          onInput={(event) => {
            props.onText(event.currentTarget.value);
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={() => {
            composing.current = false;
            props.onLeave();
          }}
          onBlur={props.onLeave}
          onKeyDown={(event) => {
            // Enter that ends a composition puts the text in; it does not train.
            if (event.key === 'Enter' && (composing.current || event.isComposing)) event.preventDefault();
          }}
        />
        {press(less, 'less')}
        {press(more, 'more')}
      </div>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {problem && (
        <p class="error" id={`${id}-problem`}>
          <Icon name="warning" />
          <span>{problem}</span>
        </p>
      )}
      {note && !problem && (
        <p class="hint knob-note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
