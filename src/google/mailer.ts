import type { Mailer } from '../jobs/ports';

export function mailer(): Mailer {
  return { send: ({ to, subject, body }) => MailApp.sendEmail(to, subject, body) };
}
