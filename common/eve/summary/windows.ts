import { allAt, firstAt, listed, tagged, words, type Summarizer } from './parts';

const smbCommand = (command: string | undefined): string =>
  (command ?? 'a command')
    .replace(/^SMB[12]_COMMAND_/, '')
    .replaceAll('_', ' ')
    .toLowerCase();

const smbVersion = (dialect: string | undefined, command: string | undefined): string =>
  command?.startsWith('SMB1') === true || dialect === 'NT LM 0.12' ? 'SMB1' : 'SMB';

export const summarizeSmb: Summarizer = (event, { client, server }) => {
  const command = firstAt(event, 'smb.command');
  const status = firstAt(event, 'smb.status');
  const object = words(
    tagged('of', firstAt(event, 'smb.filename', 'smb.directory', 'smb.rename.from')),
    tagged('renamed to', firstAt(event, 'smb.rename.to')),
    tagged('pipe', firstAt(event, 'smb.named_pipe')),
    tagged('on', firstAt(event, 'smb.share')),
    tagged('as', firstAt(event, 'smb.ntlmssp.user', 'smb.kerberos.snames')),
    tagged('calling', listed(allAt(event, 'smb.dcerpc.interfaces.name'), 2) || undefined),
  );
  return words(
    client,
    'sent',
    smbVersion(firstAt(event, 'smb.dialect'), command),
    smbCommand(command),
    'to',
    server,
    object,
    status !== undefined && status !== 'STATUS_SUCCESS' && `(${status})`,
  );
};

const isName = (text: string | undefined): text is string =>
  text !== undefined && text !== '<empty>' && text !== '<none>';

export const summarizeKrb5: Summarizer = (event, { client, server }) => {
  const cname = firstAt(event, 'krb5.cname');
  const sname = firstAt(event, 'krb5.sname');
  const realm = firstAt(event, 'krb5.realm');
  const user = isName(cname) ? `${cname}${isName(realm) ? `@${realm}` : ''} at ${client}` : client;
  const message = firstAt(event, 'krb5.failed_request', 'krb5.msg_type');
  const error = firstAt(event, 'krb5.error_code');
  return words(
    user,
    'asked Kerberos server',
    server,
    isName(sname) ? `for ${sname}` : undefined,
    isName(message) && message !== 'UNKNOWN' ? `(${message})` : undefined,
    tagged('and got', error),
    firstAt(event, 'krb5.weak_encryption') === 'true' && 'with weak encryption',
  );
};

export const summarizeDcerpc: Summarizer = (event, { client, server }) => {
  const request = firstAt(event, 'dcerpc.request', 'dcerpc.response') ?? 'a message';
  const called = allAt(event, 'dcerpc.interfaces.name', 'dcerpc.interfaces.uuid');
  return words(
    client,
    'sent DCERPC',
    request.toLowerCase(),
    'to',
    server,
    called.length > 0 && `for ${listed(called, 2)}`,
    tagged('opnum', firstAt(event, 'dcerpc.req.opnum')),
  );
};

export const summarizeLdap: Summarizer = (event, { client, server }) => {
  const operation = firstAt(event, 'ldap.request.operation', 'ldap.responses.operation');
  return words(
    client,
    'sent LDAP',
    (operation ?? 'a request').replaceAll('_', ' '),
    'to',
    server,
    tagged('as', firstAt(event, 'ldap.request.bind_request.name')),
    tagged('under', firstAt(event, 'ldap.request.search_request.base_object')),
    tagged(
      'and got',
      firstAt(event, 'ldap.responses.bind_response.result_code', 'ldap.responses.result_code'),
    ),
  );
};

const RDP: Readonly<Record<string, string>> = {
  initial_request: 'asked for RDP on',
  initial_response: 'got an answer to RDP from',
  connect_request: 'connected by RDP to',
  connect_response: 'was accepted by RDP on',
  tls_handshake: 'secured RDP with',
};

export const summarizeRdp: Summarizer = (event, { client, server }) =>
  words(
    client,
    RDP[firstAt(event, 'rdp.event_type') ?? ''] ?? 'spoke RDP with',
    server,
    tagged('as', firstAt(event, 'rdp.cookie')),
    tagged('from client', firstAt(event, 'rdp.client.client_name')),
  );
