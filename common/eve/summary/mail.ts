import { allAt, firstAt, listed, words, type Summarizer } from './parts';

const address = (text: string): string => text.replace(/^<(.*)>$/, '$1');

export const summarizeSmtp: Summarizer = (event, { client, server }) => {
  const from = firstAt(event, 'smtp.mail_from', 'email.from');
  const to = allAt(event, 'smtp.rcpt_to').concat(allAt(event, 'email.to'));
  const recipients = [...new Set(to.map(address))];
  const subject = firstAt(event, 'email.subject');
  const attachments = allAt(event, 'email.attachment');
  if (from === undefined && recipients.length === 0) {
    const helo = firstAt(event, 'smtp.helo');
    return words(client, 'opened SMTP to', server, helo !== undefined && `as ${helo}`);
  }
  return words(
    client,
    'gave',
    server,
    'a mail',
    from !== undefined && `from ${address(from)}`,
    recipients.length > 0 && `to ${listed(recipients, 2)}`,
    subject !== undefined && `about "${subject}"`,
    attachments.length > 0 && `with ${listed(attachments, 2)}`,
  );
};

/** Arguments of POP3 commands are left out: they hold passwords. */
export const summarizePop3: Summarizer = (event, { client, server }) => {
  const command = firstAt(event, 'pop3.request.command');
  const status = firstAt(event, 'pop3.response.status');
  return words(
    client,
    command === undefined ? 'spoke POP3 with' : `sent POP3 ${command} to`,
    server,
    status !== undefined && `and got ${status}`,
  );
};
