import { bytesText, firstAt, numberAt, tagged, words, type Summarizer } from './parts';

const sizeOf = (bytes: number | undefined): string | undefined =>
  bytes === undefined ? undefined : bytesText(bytes);

export const summarizeFileinfo: Summarizer = (event, { source, destination }) => {
  const state = firstAt(event, 'fileinfo.state');
  const type = firstAt(event, 'fileinfo.mimetype', 'fileinfo.magic');
  const about = [type, sizeOf(numberAt(event, 'fileinfo.size'))].filter(
    (part) => part !== undefined,
  );
  return words(
    source,
    'sent file',
    firstAt(event, 'fileinfo.filename') ?? 'without a name',
    about.length > 0 && `(${about.join(', ')})`,
    'to',
    destination,
    tagged('over', firstAt(event, 'app_proto')?.toUpperCase()),
    state === 'TRUNCATED' && 'but not the whole of it',
  );
};

/** What follows PASS is a password: it does not belong into a sentence. */
export const summarizeFtp: Summarizer = (event, { client, server }) => {
  const command = firstAt(event, 'ftp.command');
  const data = command?.toUpperCase() === 'PASS' ? undefined : firstAt(event, 'ftp.command_data');
  const code = firstAt(event, 'ftp.completion_code');
  return command === undefined
    ? words(client, 'spoke FTP with', server, tagged('and got', code))
    : words(client, 'sent FTP', command, data, 'to', server, tagged('and got', code));
};

export const summarizeFtpData: Summarizer = (event, { client, server }) => {
  const command = firstAt(event, 'ftp_data.command');
  const verb = command === 'STOR' ? 'uploaded' : command === 'RETR' ? 'downloaded' : 'moved';
  return words(
    client,
    verb,
    firstAt(event, 'ftp_data.filename') ?? 'a file',
    'by FTP',
    verb === 'downloaded' ? 'from' : verb === 'uploaded' ? 'to' : 'with',
    server,
  );
};

export const summarizeTftp: Summarizer = (event, { client, server }) =>
  words(
    client,
    'sent TFTP',
    firstAt(event, 'tftp.packet') ?? 'a packet',
    tagged('for', firstAt(event, 'tftp.file')),
    'to',
    server,
  );

export const summarizeNfs: Summarizer = (event, { client, server }) => {
  const status = firstAt(event, 'nfs.status');
  return words(
    client,
    'sent NFS',
    firstAt(event, 'nfs.procedure')?.toLowerCase() ?? 'a call',
    'to',
    server,
    tagged('for', firstAt(event, 'nfs.filename')),
    status === 'OK' ? undefined : tagged('and got', status),
  );
};
