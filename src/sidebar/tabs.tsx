import { useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltTab } from '../surface';
import { answerTo } from './answers';
import { MANY_TABS, TOO_MANY_TABS, tabGroups, tabsInOrder, tabsNamed } from './choices';
import { SearchLine } from './fields';
import type { Server } from './server';

interface TabsProps {
  readonly server: Server;
  readonly tabs: readonly BuiltTab[];
  readonly disabled?: boolean;
  readonly texts: SidebarTexts;
}

/** A way into each tab: those about the company first. When they are many, names can be searched; when too many, each division is folded. */
export function Tabs({ server, tabs, disabled = false, texts }: TabsProps) {
  const [wanted, setWanted] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const { front, units } = tabsInOrder(tabs);

  const show = async ({ id }: BuiltTab) => {
    const answer = await answerTo(server.showTab(id), texts);
    setRefusal(answer.ok ? undefined : answer.message);
  };
  const found = tabsNamed(wanted, [...front, ...units]);
  const links = { disabled, onShow: (tab: BuiltTab) => void show(tab) };

  return (
    <section>
      <h2>{texts.tabs.title}</h2>
      {tabs.length > MANY_TABS && (
        <SearchLine
          label={texts.tabs.search}
          value={wanted}
          answer={found && texts.tabs.found(found.length)}
          onChange={setWanted}
        />
      )}
      {found ? (
        <Links tabs={found} isFlat {...links} />
      ) : (
        <>
          <Links tabs={front} {...links} />
          {tabs.length > TOO_MANY_TABS ? (
            <Groups units={units} texts={texts.tabs} {...links} />
          ) : (
            <Links tabs={units} {...links} />
          )}
        </>
      )}
      <p role="alert" class={refusal && 'notice'}>
        {refusal}
      </p>
    </section>
  );
}

interface LinkProps {
  readonly disabled: boolean;
  readonly onShow: (tab: BuiltTab) => void;
}

/** A division is folded with all that stands below it; what has nothing below is a link as it is. */
function Groups({ units, texts, ...links }: { units: readonly BuiltTab[]; texts: SidebarTexts['tabs'] } & LinkProps) {
  return tabGroups(units).map((group) =>
    group.length === 1 ? (
      <Links key={group[0]!.id} tabs={group} {...links} />
    ) : (
      <details key={group[0]!.id} class="group">
        <summary>{texts.group(group[0]!.name, group.length)}</summary>
        <Links tabs={group} {...links} />
      </details>
    ),
  );
}

/** A tab as far to the right as it stands below the company. */
function Links({ tabs, isFlat, disabled, onShow }: { tabs: readonly BuiltTab[]; isFlat?: boolean } & LinkProps) {
  if (tabs.length === 0) return null;
  return (
    <ul class="tabs">
      {tabs.map((tab) => (
        <li key={tab.id} style={{ paddingLeft: `${isFlat ? 0 : tab.depth * INDENT}px` }}>
          <button type="button" class="link" disabled={disabled} onClick={() => onShow(tab)}>
            {tab.name}
          </button>
        </li>
      ))}
    </ul>
  );
}

const INDENT = 16;
