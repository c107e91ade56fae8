import { Exception } from './service';

/** A letter as it left. */
export interface Letter {
  /** Milliseconds since 1970. */
  readonly sent: number;
  readonly from: string;
  /** The name beside the address; `''` where none was given. */
  readonly name: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly body: string;
  /** `''` where there is none. */
  readonly htmlBody: string;
}

/** Where letters end: nothing leaves this machine. */
export interface Outbox {
  readonly letters: readonly Letter[];
  /** How many more people this sender may write to today. */
  remaining(from: string, now: number): number;
  /** Throws as Google does when the letter or the sender's day is too full. */
  send(letter: Letter): void;
}

const MOST_RECIPIENTS_A_DAY = 100;
const MOST_RECIPIENTS = 50;
const MOST_BYTES = 200 * 1024;
const DAY = 86_400_000;

export function emptyOutbox(): Outbox {
  const letters: Letter[] = [];

  /** A day begins with the first letter after the day before. */
  const today = (from: string, now: number): Letter[] => {
    const own = letters.filter((letter) => letter.from === from);
    const start = own.reduce((begun, { sent }) => (sent >= begun + DAY ? sent : begun), Number.NEGATIVE_INFINITY);
    return now >= start + DAY ? [] : own.filter(({ sent }) => sent >= start);
  };
  const remaining = (from: string, now: number): number =>
    MOST_RECIPIENTS_A_DAY - today(from, now).reduce((sum, letter) => sum + recipientsOf(letter).length, 0);

  return {
    letters,
    remaining,
    send: (letter) => {
      const recipients = recipientsOf(letter);
      const stranger = recipients.find((address) => !ADDRESS.test(address));
      if (stranger !== undefined) throw new Exception(`Invalid email: ${stranger}`);
      if (recipients.length === 0) throw new Exception('Failed to send email: no recipient');
      if (recipients.length > MOST_RECIPIENTS) throw new Exception('Limit Exceeded: Email Recipients Per Message.');
      if (sizeOf(letter) > MOST_BYTES) throw new Exception('Limit Exceeded: Email Body Size.');
      if (recipients.length > remaining(letter.from, letter.sent)) {
        throw new Exception('Service invoked too many times for one day: email.');
      }
      letters.push(letter);
    },
  };
}

const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/;

const recipientsOf = ({ to, cc, bcc }: Letter): string[] => [...to, ...cc, ...bcc];

const sizeOf = ({ body, htmlBody }: Letter): number =>
  Math.max(Buffer.byteLength(body, 'utf8'), Buffer.byteLength(htmlBody, 'utf8'));
