import { useRef, useState } from 'preact/hooks';
import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Proposal } from '../surface';
import { answerTo } from './answers';
import { takeFocus } from './page';
import type { Server } from './server';

interface RevisionProps {
  readonly server: Server;
  /** None while the plan holds. */
  readonly proposal: Proposal | undefined;
  /** A job runs: nothing else may be asked of the server. */
  readonly disabled: boolean;
  readonly texts: SidebarTexts;
  readonly onAccept: () => void;
  /** The plan stays as it is. */
  readonly onKept: () => void;
}

/** What the plan should become and why. Nothing changes before somebody says so, and who says no is not asked again. */
export function Revision({ server, proposal, disabled, texts, onAccept, onKept }: RevisionProps) {
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const place = useRef<HTMLParagraphElement>(null);
  const isLocked = disabled || isAsking;

  const decline = async () => {
    setAsking(true);
    setRefusal(undefined);
    const answer = await answerTo(server.declineRevision(), texts);
    setAsking(false);
    if (!answer.ok) return setRefusal(answer.message);
    setSaid(texts.home.kept);
    takeFocus(place.current);
    onKept();
  };

  return (
    <>
      {proposal && (
        <section class="notice calm" aria-label={proposal.title}>
          <h2>{proposal.title}</h2>
          {proposal.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <div class="buttons">
            <button type="button" class="action" disabled={isLocked} onClick={onAccept}>
              {proposal.accept}
            </button>
            <button type="button" disabled={isLocked} onClick={() => void decline()}>
              {proposal.decline}
            </button>
          </div>
        </section>
      )}
      <p ref={place} tabIndex={-1} role="status">
        {!proposal && said}
      </p>
      <p role="alert" class={refusal && 'notice'}>
        {refusal}
      </p>
    </>
  );
}
