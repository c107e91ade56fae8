import type { SidebarTexts } from '../i18n/sidebar/texts';

/** For a spreadsheet with nothing to plan from: the way from a file to a tab. */
export function HowToImport({ texts }: { readonly texts: SidebarTexts['noTabs'] }) {
  return (
    <>
      <h1>{texts.title}</h1>
      <ol>
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
