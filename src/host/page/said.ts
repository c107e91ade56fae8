import type { Said, Toast } from '../protocol';

/** Shows what the scripts said while they ran: alerts one after the other, toasts in the corner for their time. */
export async function showSaid({ alerts, toasts }: Said, close: string): Promise<void> {
  for (const toast of toasts) showToast(toast, close);
  for (const alert of alerts) await showAlert(alert);
}

async function showAlert(text: string): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>('#alert')!;
  dialog.querySelector('p')!.textContent = text;
  dialog.showModal();
  await new Promise((closed) => dialog.addEventListener('close', closed, { once: true }));
}

function showToast({ title, text, seconds }: Toast, close: string): void {
  const toast = document.createElement('div');
  toast.className = 'message';
  const message = document.createElement('p');
  message.textContent = [title, text].filter(Boolean).join('\n');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plain';
  button.textContent = '×';
  button.setAttribute('aria-label', close);
  button.addEventListener('click', () => toast.remove());
  toast.append(message, button);
  document.querySelector('#toasts')!.append(toast);
  if (seconds >= 0) setTimeout(() => toast.remove(), seconds * 1000);
}
