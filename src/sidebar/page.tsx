import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PageProps {
  readonly title?: string | undefined;
  /** A page may stay mounted while another is shown, so that going back finds it as it was left. */
  readonly isShown?: boolean;
  readonly children: ComponentChildren;
}

/** One page of the sidebar. Who works here and comes to it finds the focus on its title. */
export function Page({ title, isShown = true, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isShown) takeFocus(heading.current);
  }, [isShown]);
  return (
    <div hidden={!isShown}>
      {title && (
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      )}
      {children}
    </div>
  );
}

/** Not from the spreadsheet: who types there while a job runs here goes on typing there. */
export function takeFocus(element: HTMLElement | null): void {
  if (document.hasFocus()) element?.focus();
}
