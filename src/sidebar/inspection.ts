import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Columns, Counted, Inspection, Reply } from '../surface';
import { answerTo, latestOnly } from './answers';
import type { Server } from './server';

/** What is asked; without `counted` the server says which rows count. */
interface Asked {
  readonly columns: Columns;
  readonly counted: Counted | undefined;
}

export interface Inspecting {
  /** The last answer: it stays in view while the next is on its way. `undefined` before the first. */
  readonly reply: Reply<Inspection> | undefined;
  /** As the user sees them now, before the server has counted the rows by them. */
  readonly columns: Columns;
  readonly counted: Counted;
  readonly busy: boolean;
  /** Counts the rows again, by these choices or those in view. */
  readonly inspect: (asked?: Asked) => void;
}

/** What stands in the tab `tab`, asked anew whenever another tab, other columns or other rows are chosen. */
export function useInspection(server: Server, tab: number, texts: SidebarTexts): Inspecting {
  const [reply, setReply] = useState<Reply<Inspection>>();
  const [{ columns, counted }, setChosen] = useState<Asked>({ columns: {}, counted: {} });
  const [busy, setBusy] = useState(true);
  const latest = useMemo(latestOnly, []);

  const ask = useCallback(
    (asked?: Asked) => {
      setBusy(true);
      void latest(answerTo(server.inspectRetro(tab, ...argumentsFor(asked)), texts), (answer) => {
        setReply(answer);
        setBusy(false);
        if (answer.ok) setChosen(answer.value);
      });
    },
    [server, tab, texts, latest],
  );

  useEffect(() => {
    setReply(undefined);
    ask();
  }, [ask]);

  const inspect = (asked: Asked = { columns, counted }) => {
    setChosen(asked);
    ask(asked);
  };
  return { reply, columns, counted: counted ?? {}, busy, inspect };
}

/** An argument that is left out must not be sent as one that is blank. */
function argumentsFor(asked: Asked | undefined): [columns?: Columns, counted?: Counted] {
  if (asked === undefined) return [];
  const { columns, counted } = asked;
  return counted === undefined ? [columns] : [columns, counted];
}
