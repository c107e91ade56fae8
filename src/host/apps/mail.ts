import type { Outbox } from '../outbox';
import { HostLimit, read, Service, write } from '../service';

type Mail = GoogleAppsScript.Mail.MailApp;
type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

/** From where an execution sends. */
export interface PostOffice {
  readonly outbox: Outbox;
  /** The e-mail of the person as whom it runs. */
  readonly from: string;
  now(): number;
}

export const MAIL_APP = {
  sendEmail: write('object', 'string string string', 'string string string object', 'string string string string'),
  getRemainingDailyQuota: read(''),
} as const;

const TYPE = { namespace: 'Mail', name: 'MailApp', path: 'MailApp', members: MAIL_APP };

export class MailAppService extends Service implements Pick<Mail, keyof typeof MAIL_APP> {
  readonly type = TYPE;
  private readonly office: PostOffice;

  constructor(office: PostOffice) {
    super();
    this.office = office;
  }

  getRemainingDailyQuota(): number {
    const { outbox, from, now } = this.office;
    return outbox.remaining(from, now());
  }

  sendEmail(...given: unknown[]): void {
    const { outbox, from, now } = this.office;
    const message = messageOf(given);
    for (const part of UNKNOWN_PARTS) {
      if (message[part] !== undefined) throw new HostLimit(`The local host does not know "${part}" of a letter yet.`);
    }
    const { name = '', replyTo = '', subject = '', body = '', htmlBody = '' } = message;
    const [to, cc, bcc] = [message.to, message.cc, message.bcc].map(addresses) as [string[], string[], string[]];
    outbox.send({ sent: now(), from, name, to, cc, bcc, replyTo, subject, body: body || textOf(htmlBody), htmlBody });
  }
}

const UNKNOWN_PARTS = ['attachments', 'inlineImages', 'noReply'] as const;

/** One message, or its parts: the third of four texts is the subject. */
function messageOf(given: readonly unknown[]): Message {
  const [first, second, third, fourth] = given;
  if (typeof first === 'object') return first as Message;
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth } as Message;
  return { ...(fourth as Message), to: first, subject: second, body: third } as Message;
}

function addresses(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean);
}

/** What those read who read no HTML. */
const textOf = (html: string): string => html.replace(/<[^>]+>/g, '');
