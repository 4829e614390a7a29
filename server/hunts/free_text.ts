import { MATCH_ALL, type Query } from '../../common/filters';
import type { LayoutGroup } from '../../common/layouts';

/** The fields that free text without a field name is looked for in. */
export const FREE_TEXT_FIELDS = [
  'alert.signature',
  'alert.category',
  'src_ip',
  'dest_ip',
  'dns.queries.rrname',
  'dns.rrname',
  'http.hostname',
  'http.url',
  'http.http_user_agent',
  'tls.sni',
  'tls.subject',
  'tls.issuerdn',
  'tls.ja3.hash',
  'tls.ja4',
  'fileinfo.filename',
  'fileinfo.sha256',
  'smb.filename',
  'krb5.cname',
  'community_id',
] as const;

/** A query string of Lucene; what it searches without a field name is {@link FREE_TEXT_FIELDS}. */
export const freeTextQuery = (text: string | undefined, group: LayoutGroup): Query => {
  if (text === undefined || text.trim() === '') return MATCH_ALL;
  const fields = FREE_TEXT_FIELDS.flatMap((path) => group.fields(path).map(({ name }) => name));
  return {
    query_string: { query: text, fields, lenient: true, default_operator: 'AND' },
  };
};
