import type { Letter } from '../outbox';
import type { Language } from '../protocol';
import { TEXTS } from './texts';

/** Says in the header how many letters were sent, and shows them, the latest first, when it is asked to. */
export function outboxControl(language: Language): { show(letters: readonly Letter[]): void } {
  const texts = TEXTS[language];
  const button = document.querySelector<HTMLButtonElement>('#outbox')!;
  const dialog = document.querySelector<HTMLDialogElement>('#letters')!;
  const list = dialog.querySelector('div')!;
  dialog.querySelector('button')!.textContent = texts.close;
  button.addEventListener('click', () => dialog.showModal());

  return {
    show(letters) {
      button.textContent = texts.outbox(letters.length);
      const articles = letters.map((letter) => article(letter, language)).reverse();
      list.replaceChildren(...(articles.length > 0 ? articles : [element('p', texts.noLetters)]));
    },
  };
}

function article(letter: Letter, language: Language): HTMLElement {
  const { from, to, sent } = TEXTS[language].letter;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(letter.sent);
  const sender = letter.name === '' ? letter.from : `${letter.name} <${letter.from}>`;
  const facts = [
    [from, sender],
    [to, [...letter.to, ...letter.cc, ...letter.bcc].join(', ')],
    [sent, time],
  ] as const;
  const list = document.createElement('dl');
  list.append(...facts.flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
  const whole = document.createElement('article');
  whole.append(element('h2', letter.subject), list, element('p', letter.body));
  return whole;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
