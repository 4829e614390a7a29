import { textsAt, visibleText } from '../../common/eve';
import { endsOf } from '../../common/hosts';
import type { Condition } from '../../common/filters';

/** Something that other events may share with an event. */
export interface RelatedThing {
  label: string;
  field: string;
  value: string;
  /** What stands for the value on the screen, where the value itself says too little. */
  shown?: string;
  filter: Condition;
}

/** What is shared, the telling things first; the first place that has a value stands for the rest. */
const THINGS: readonly (readonly [string, ...string[]])[] = [
  ['Same source', 'src_ip'],
  ['Same destination', 'dest_ip'],
  ['Same signature', 'alert.signature_id'],
  ['Same certificate', 'tls.fingerprint'],
  ['Same certificate subject', 'tls.subject'],
  ['Same certificate issuer', 'tls.issuerdn'],
  ['Same server name', 'tls.sni', 'quic.sni'],
  ['Same JA4', 'tls.ja4', 'quic.ja4'],
  ['Same JA3', 'tls.ja3.hash', 'quic.ja3.hash'],
  ['Same JA3S', 'tls.ja3s.hash', 'quic.ja3s.hash'],
  ['Same client HASSH', 'ssh.client.hassh.hash'],
  ['Same server HASSH', 'ssh.server.hassh.hash'],
  ['Same HTTP host', 'http.hostname'],
  ['Same user agent', 'http.http_user_agent'],
  ['Same name asked', 'dns.rrname', 'dns.queries.rrname', 'dns.query.rrname'],
  ['Same file, SHA-256', 'fileinfo.sha256', 'files.sha256'],
  ['Same file, MD5', 'fileinfo.md5', 'files.md5'],
  ['Same user', 'smb.ntlmssp.user', 'krb5.cname'],
  ['Same sender', 'smtp.mail_from', 'email.from'],
  ['Same named pipe', 'smb.named_pipe'],
];

/** The most that is asked for one event. */
const MOST = 20;

const thing = (label: string, field: string, value: string): RelatedThing => ({
  label,
  field,
  value,
  filter: { field, op: 'is', value },
});

const isTelling = (text: string | undefined): text is string =>
  text !== undefined && !['', '<empty>', '<none>'].includes(text);

/** What other events may share with this one. */
export const relatedThings = (event: Record<string, unknown>): RelatedThing[] => {
  const found = THINGS.flatMap(([label, ...fields]) => {
    for (const field of fields) {
      const value = textsAt(event, field)[0];
      if (!isTelling(value)) continue;
      const name =
        field === 'alert.signature_id' ? textsAt(event, 'alert.signature')[0] : undefined;
      return [
        { ...thing(label, field, value), ...(name && { shown: `${value} ${visibleText(name)}` }) },
      ];
    }
    return [];
  });
  const { client, server } = endsOf(event);
  const ends = [
    ...(client === undefined ? [] : [thing('Same client', 'client.ip', client.ip)]),
    ...(server === undefined ? [] : [thing('Same server', 'server.ip', server.ip)]),
  ];
  const isEnd = ({ field }: RelatedThing): boolean => field === 'src_ip' || field === 'dest_ip';
  return [...found.filter(isEnd), ...ends, ...found.filter((one) => !isEnd(one))].slice(0, MOST);
};
