/** What the guided filters are asked with in tests: the settings of an example organisation. */
import type { Client } from '@elastic/elasticsearch';
import { guidedFilter } from '../../common/catalogue';
import { NO_REFERENCES, type FilterContext } from '../../common/filters';
import { INTERNAL_DNS_SUFFIXES, LOCAL_SCOPE, PRIVATE_RANGES } from '../../common/networks';
import { fetchCaps } from '../../server/elasticsearch';
import type { HuntScope } from '../../server/hunts';

const MAIL_SUFFIXES = ['@example.org>'];
const DNS_SUFFIXES = [...INTERNAL_DNS_SUFFIXES, '.corp.example'];

/** For the predicate. */
export const guidedContext = (now: Date): FilterContext => ({
  now: now.getTime(),
  variables: {
    $HOME_NET: PRIVATE_RANGES,
    $LOCAL_SCOPE: LOCAL_SCOPE,
    $ORG_MAIL_SUFFIXES: MAIL_SUFFIXES,
    $INTERNAL_DNS_SUFFIXES: DNS_SUFFIXES,
  },
  ...NO_REFERENCES,
  guided: (id) => guidedFilter(id)?.filter,
});

/** The same for searches in the indices of a pattern. */
export const guidedScope = async (
  client: Client,
  pattern: string,
  now: Date,
): Promise<HuntScope> => ({
  client,
  key: '',
  pattern,
  caps: await fetchCaps(client, pattern),
  networks: [],
  mailSuffixes: MAIL_SUFFIXES,
  dnsSuffixes: DNS_SUFFIXES,
  references: NO_REFERENCES,
  now,
  signal: new AbortController().signal,
});
