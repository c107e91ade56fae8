import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { ProblemRow } from '../surface';
import { Sign } from './sign';

interface ProblemsProps {
  readonly summary: string;
  readonly problems: readonly ProblemRow[];
  /** How many there are in all; the list may hold only the first. */
  readonly count: number;
  readonly texts: SidebarTexts['rows'];
}

const SHOWN = 50;

/** Rows that cannot be counted, folded until asked for; nothing when all is well. */
export function Problems({ summary, problems, count, texts }: ProblemsProps) {
  if (count === 0) return null;
  const shown = problems.slice(0, SHOWN);
  return (
    <details>
      <summary class="warning">
        {summary} <Sign kind="warning" />
      </summary>
      <ul class="problems">
        {shown.map((problem) => (
          <li key={`${problem.row} ${problem.column}`}>
            <strong>{texts.place(problem.row, problem.column)}</strong>
            <br />
            {problem.value.trim() === '' ? <i>{texts.blank}</i> : <q>{problem.value}</q>}: {problem.reason}
          </li>
        ))}
      </ul>
      {count > shown.length && <p class="quiet">{texts.more(count - shown.length)}</p>}
    </details>
  );
}
