import { useCallback, useEffect, useState } from 'preact/hooks';
import { separated, separatorIn } from '../i18n/functions/functions';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { FormulaEntry, Opening, Reply } from '../surface';
import { answerTo } from './answers';
import { SearchLine } from './fields';
import { formulasFor } from './finding';
import { Refused } from './refused';
import type { Server } from './server';

interface GalleryProps {
  readonly server: Server;
  readonly opening: Opening;
  readonly texts: SidebarTexts;
  readonly onBack: () => void;
}

/** The formulas by the questions that they answer: what each takes, and an example that a click puts into the selected cell. */
export function Gallery({ server, opening, texts, onBack }: GalleryProps) {
  const [formulas, setFormulas] = useState<Reply<readonly FormulaEntry[]>>();
  const look = useCallback(() => {
    setFormulas(undefined);
    void answerTo(server.listFormulas(), texts).then(setFormulas);
  }, [server, texts]);
  useEffect(look, [look]);

  return (
    <>
      <button type="button" class="link" onClick={onBack}>
        {texts.formulas.back}
      </button>
      <p class="notice calm">{texts.formulas.unknownName}</p>
      {formulas === undefined && <p role="status">{texts.formulas.opening}</p>}
      {formulas?.ok === false && <Refused message={formulas.message} again={texts.tryAgain} onAgain={look} />}
      {formulas?.ok && <Formulas server={server} opening={opening} texts={texts} formulas={formulas.value} />}
    </>
  );
}

interface FormulasProps extends Omit<GalleryProps, 'onBack'> {
  readonly formulas: readonly FormulaEntry[];
}

function Formulas({ server, opening, texts: all, formulas }: FormulasProps) {
  const texts = all.formulas;
  const [wanted, setWanted] = useState('');
  const [asked, setAsked] = useState<{ readonly name: string; readonly answer?: Reply<string> }>();
  const separator = separatorIn(opening.locale);
  const found = formulasFor(wanted, formulas);

  const insert = async ({ name, example, rows, columns }: FormulaEntry) => {
    setAsked({ name });
    const answer = await answerTo(server.insertFormula(example, rows, columns), all);
    setAsked({ name, answer });
  };

  return (
    <>
      <SearchLine
        label={texts.search}
        value={wanted}
        answer={wanted.trim() === '' ? undefined : texts.found(found.length)}
        onChange={setWanted}
      />
      {found.map((entry) => (
        <Formula
          key={entry.name}
          entry={entry}
          separator={separator}
          texts={texts}
          isAsked={asked !== undefined && asked.answer === undefined}
          answer={asked?.name === entry.name ? asked.answer : undefined}
          onInsert={() => void insert(entry)}
        />
      ))}
    </>
  );
}

interface FormulaProps {
  readonly entry: FormulaEntry;
  readonly separator: string;
  readonly texts: SidebarTexts['formulas'];
  /** A cell is being filled: nothing else may be asked. */
  readonly isAsked: boolean;
  readonly answer: Reply<string> | undefined;
  readonly onInsert: () => void;
}

function Formula({ entry, separator, texts, isAsked, answer, onInsert }: FormulaProps) {
  const { name, question, takes, example } = entry;
  const refusal = answer?.ok === false ? answer.message : undefined;
  return (
    <details class="formula">
      <summary>
        {question} <code>{name}</code>
      </summary>
      <dl>
        {takes.map(([argument, meaning]) => (
          <div key={argument}>
            <dt>{argument}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <code>={separated(example, separator)}</code>
      <button type="button" disabled={isAsked} onClick={onInsert}>
        {texts.insert}
      </button>
      <p role="status">{answer?.ok && texts.inserted(answer.value)}</p>
      <p role="alert" class={refusal && 'notice'}>
        {refusal}
      </p>
    </details>
  );
}
