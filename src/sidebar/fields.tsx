import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface FieldProps {
  readonly label: string;
  /** Said after the label: "required". */
  readonly mark?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with the value; replaces the hint. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

/** A labelled list to choose from. */
export function Choice({ options, ...field }: FieldProps & { readonly options: readonly Option[] }) {
  return (
    <Labelled {...field}>
      {(described) => (
        <select {...described} value={field.value} onChange={(event) => field.onChange(event.currentTarget.value)}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** A labelled line to type a number into. */
export function NumberLine(field: FieldProps) {
  return (
    <Labelled {...field}>
      {(described) => (
        <input
          {...described}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={field.value}
          onInput={(event) => field.onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** A labelled line to search with, and what came of it, which is said aloud. */
export function SearchLine({ answer, ...field }: FieldProps & { readonly answer: string | undefined }) {
  return (
    <>
      <Labelled {...field}>
        {(described) => (
          <input
            {...described}
            type="search"
            autoComplete="off"
            value={field.value}
            onInput={(event) => field.onChange(event.currentTarget.value)}
          />
        )}
      </Labelled>
      <p role="status" class="quiet">
        {answer}
      </p>
    </>
  );
}

interface Described {
  readonly id: string;
  readonly disabled: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

function Labelled(props: FieldProps & { readonly children: (described: Described) => ComponentChildren }) {
  const id = useId();
  const note = props.error ?? props.hint;
  const described = {
    id,
    disabled: props.disabled ?? false,
    'aria-invalid': props.error !== undefined,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
  };
  return (
    <div class="field">
      <label for={id}>
        {props.label}
        {props.mark && <span class="quiet"> · {props.mark}</span>}
      </label>
      {props.children(described)}
      {note && (
        <p id={`${id}-note`} class={props.error ? 'error' : 'quiet'}>
          {note}
        </p>
      )}
    </div>
  );
}
