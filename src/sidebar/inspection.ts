import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Columns, Inspection, Reply } from '../surface';
import { answerTo, latestOnly } from './answers';
import type { Server } from './server';

export interface Inspecting {
  /** The last answer: it stays in view while the next is on its way. `undefined` before the first. */
  readonly reply: Reply<Inspection> | undefined;
  /** As the user sees them now, before the server has counted the rows by them. */
  readonly columns: Columns;
  readonly busy: boolean;
  /** Counts the rows again, by these columns or those in view. */
  readonly inspect: (columns?: Columns) => void;
}

/** What stands in the tab `tab`, asked anew whenever another tab or other columns are chosen. */
export function useInspection(server: Server, tab: number, texts: SidebarTexts): Inspecting {
  const [reply, setReply] = useState<Reply<Inspection>>();
  const [columns, setColumns] = useState<Columns>({});
  const [busy, setBusy] = useState(true);
  const latest = useMemo(latestOnly, []);

  const ask = useCallback(
    (chosen?: Columns) => {
      setBusy(true);
      const call = chosen ? server.inspectRetro(tab, chosen) : server.inspectRetro(tab);
      void latest(answerTo(call, texts), (answer) => {
        setReply(answer);
        setBusy(false);
        if (answer.ok) setColumns(answer.value.columns);
      });
    },
    [server, tab, texts, latest],
  );

  useEffect(() => {
    setReply(undefined);
    ask();
  }, [ask]);

  const inspect = (chosen: Columns = columns) => {
    setColumns(chosen);
    ask(chosen);
  };
  return { reply, columns, busy, inspect };
}
