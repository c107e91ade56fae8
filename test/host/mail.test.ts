import { describe, expect, test } from 'vitest';
import { click, clickable, hostOf, NOW, thrownBy } from './script';

const send = (args: string) => {
  const host = hostOf(clickable(`MailApp.sendEmail(${args});`));
  host.run('clicked');
  return host.outbox[0];
};

describe('a letter', () => {
  test('goes to the outbox with who sent it and when', () => {
    expect(send("'ann@example.com, bob@example.com', 'Monday', 'Call them'")).toEqual({
      sent: NOW,
      from: 'head@example.com',
      name: '',
      to: ['ann@example.com', 'bob@example.com'],
      cc: [],
      bcc: [],
      replyTo: '',
      subject: 'Monday',
      body: 'Call them',
      htmlBody: '',
    });
  });

  test.each([
    ["'ann@example.com', 'S', 'B', { cc: 'cy@example.com', name: 'Rhythm', htmlBody: '<b>B</b>' }"],
    ["{ to: 'ann@example.com', subject: 'S', body: 'B', cc: 'cy@example.com', name: 'Rhythm', htmlBody: '<b>B</b>' }"],
  ])('takes options: %s', (args) => {
    expect(send(args)).toMatchObject({
      to: ['ann@example.com'],
      cc: ['cy@example.com'],
      name: 'Rhythm',
      body: 'B',
      htmlBody: '<b>B</b>',
    });
  });

  test('may be answered to somebody else', () => {
    expect(send("'ann@example.com', 'reply@example.com', 'S', 'B'")).toMatchObject({
      replyTo: 'reply@example.com',
      subject: 'S',
      body: 'B',
    });
  });

  test.each([
    ["'ann at example', 'S', 'B'", 'Exception: Invalid email: ann at example'],
    ["'', 'S', 'B'", 'Exception: Failed to send email: no recipient'],
    ["Array(51).fill('ann@example.com').join(), 'S', 'B'", 'Exception: Limit Exceeded: Email Recipients Per Message.'],
    ["'ann@example.com', 'S', 'ы'.repeat(102401)", 'Exception: Limit Exceeded: Email Body Size.'],
    [
      "'ann@example.com', 'S'",
      "Exception: The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
    ],
  ])('is refused in Google’s words: %s', (args, text) => {
    expect(thrownBy(() => click(`MailApp.sendEmail(${args});`))).toBe(text);
  });

  test('with an attachment is more than the host knows', () => {
    expect(() => click("MailApp.sendEmail({ to: 'ann@example.com', subject: 'S', attachments: [] });")).toThrow(
      'The local host does not know "attachments" of a letter yet.',
    );
  });

  test.each(['LIMITED', 'CUSTOM_FUNCTION'] as const)('is not sent in mode %s', (mode) => {
    const host = hostOf(clickable("MailApp.sendEmail('ann@example.com', 'S', 'B');"));
    expect(thrownBy(() => host.run('clicked', [], mode))).toContain(
      'Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  });
});

describe('a sender', () => {
  const SEND = `
    function send(count) {
      MailApp.sendEmail({ to: Array(count).fill('ann@example.com').join(), subject: 'S', body: 'B' });
      return MailApp.getRemainingDailyQuota();
    }
    function left() { return MailApp.getRemainingDailyQuota(); }`;

  test('may write to a hundred people a day, which begins with the first letter', () => {
    const host = hostOf(SEND);
    expect(host.run('left')).toBe(100);
    expect(host.run('send', [40])).toBe(60);
    host.advanceTo(NOW + 20 * 3_600_000);
    expect(host.run('send', [50])).toBe(10);
    expect(thrownBy(() => host.run('send', [11]))).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
    host.advanceTo(NOW + 24 * 3_600_000);
    expect(host.run('left')).toBe(100);
    expect(host.outbox).toHaveLength(2);
  });

  test('has a day of their own', () => {
    const host = hostOf(SEND);
    host.run('send', [40]);
    expect(host.run('left', [], 'FULL', { email: 'bob@example.com' })).toBe(100);
  });
});
