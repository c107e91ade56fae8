import { useState } from 'preact/hooks';
import { argumentsIn, type FUNCTIONS, separated, separatorIn } from '../i18n/functions/functions';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Opening, Reply } from '../surface';
import { answerTo } from './answers';
import { SearchLine } from './fields';
import { FUNCTION_TEXTS, formulasFor } from './finding';
import type { Server } from './server';

interface GalleryProps {
  readonly server: Server;
  readonly opening: Opening;
  readonly texts: SidebarTexts;
  readonly onBack: () => void;
}

type Entry = (typeof FUNCTIONS)[number];

/** The formulas by the questions that they answer: what each takes, and an example that a click puts into the selected cell. */
export function Gallery({ server, opening, texts: all, onBack }: GalleryProps) {
  const texts = all.formulas;
  const [wanted, setWanted] = useState('');
  const [asked, setAsked] = useState<{ readonly entry: Entry; readonly answer?: Reply<string> }>();
  const separator = `${separatorIn(opening.locale)} `;
  const found = formulasFor(wanted);

  const insert = async (entry: Entry) => {
    setAsked({ entry });
    const [, , , rows, columns] = entry;
    const answer = await answerTo(server.insertFormula(exampleOf(entry), rows, columns), all);
    setAsked({ entry, answer });
  };

  return (
    <>
      <button type="button" class="link" onClick={onBack}>
        {texts.back}
      </button>
      <p class="notice calm">{texts.unknownName}</p>
      <SearchLine
        label={texts.search}
        value={wanted}
        answer={wanted.trim() === '' ? undefined : texts.found(found.length)}
        onChange={setWanted}
      />
      {found.map((entry) => (
        <Formula
          key={entry[0]}
          entry={entry}
          separator={separator}
          language={opening.language}
          texts={texts}
          isAsked={asked !== undefined && asked.answer === undefined}
          answer={asked?.entry === entry ? asked.answer : undefined}
          onInsert={() => void insert(entry)}
        />
      ))}
    </>
  );
}

const exampleOf = ([name, , example]: Entry): string => `${name}(${example})`;

interface FormulaProps extends Pick<Opening, 'language'> {
  readonly entry: Entry;
  readonly separator: string;
  readonly texts: SidebarTexts['formulas'];
  /** A cell is being filled: nothing else may be asked. */
  readonly isAsked: boolean;
  readonly answer: Reply<string> | undefined;
  readonly onInsert: () => void;
}

function Formula({ entry, separator, language, texts, isAsked, answer, onInsert }: FormulaProps) {
  const [name, takes] = entry;
  const { functions, arguments: meanings } = FUNCTION_TEXTS[language];
  const refusal = answer?.ok === false ? answer.message : undefined;
  return (
    <details class="formula">
      <summary>
        {functions[name][0]} <code>{name}</code>
      </summary>
      <dl>
        {argumentsIn(takes).map(({ key, name: argument, isOptional }) => (
          <div key={key}>
            <dt>{isOptional ? `[${argument}]` : argument}</dt>
            <dd>{meanings[key]}</dd>
          </div>
        ))}
      </dl>
      <code>={separated(exampleOf(entry), separator.trim())}</code>
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
