import type { SignatureRow, Signatures, SignaturesOptions } from '../../common/api';
import type { Hunt } from '../../common/hunts';
import { eventSpan, huntBefore, sparkSpanOf, type CompiledHunt, type HuntScope } from '../hunts';
import { SIGNATURE_FIELDS } from './fields';
import { extrasFor } from './queries';
import { countsBefore, listAll, type SignatureTotals } from './signature_list';
import { signatureRows } from './signature_rows';

interface Counted extends SignatureTotals {
  key: string;
  before: number | null;
}

type Compare = (a: Counted, b: Counted) => number;

const texts = new Intl.Collator('en', { numeric: true });
const byId: Compare = (a, b) => texts.compare(a.sid, b.sid) || texts.compare(a.gid, b.gid);

/** What is not known comes last, whichever the direction. */
const order = (
  { field, direction }: SignaturesOptions['sort'],
  { a, b }: Record<'a' | 'b', Counted>,
): number => {
  const sign = direction === 'asc' ? 1 : -1;
  const numbers = (x: number | null | undefined, y: number | null | undefined): number =>
    (x ?? undefined) === undefined || (y ?? undefined) === undefined
      ? Number((x ?? undefined) === undefined) - Number((y ?? undefined) === undefined)
      : sign * (Number(x) - Number(y));
  switch (field) {
    case 'signature':
    case 'category': {
      const [x, y] = [a[field]?.value, b[field]?.value];
      return x === undefined || y === undefined
        ? Number(x === undefined) - Number(y === undefined)
        : sign * texts.compare(x, y);
    }
    case 'severity':
      return numbers(
        a.severity && Number(a.severity.value),
        b.severity && Number(b.severity.value),
      );
    case 'sid':
      return sign * byId(a, b);
    default:
      return numbers(a[field], b[field]);
  }
};

const fits = ({ sid, signature, category }: Counted, find: string): boolean =>
  sid.startsWith(find) ||
  [signature, category].some((text) => text?.value.toLowerCase().includes(find) === true);

/** What rows show exactly decides their order on the page. */
const exactOrder = ({ field, direction }: SignaturesOptions['sort'], rows: SignatureRow[]) => {
  if (field !== 'sources' && field !== 'destinations') return rows;
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => sign * (a[field].count - b[field].count));
};

/**
 * One page of the signatures behind a hunt. Two requests to Elasticsearch: all signatures with
 * their counts now and in the time range before, then what the page shows of its own.
 */
export const listSignatures = async (
  hunt: Hunt,
  compiled: CompiledHunt,
  scope: HuntScope,
  options: SignaturesOptions,
): Promise<Signatures> => {
  const earlier = huntBefore(hunt, compiled, scope, SIGNATURE_FIELDS);
  const [list, before, span] = await Promise.all([
    listAll(compiled, scope, extrasFor(options)),
    countsBefore(earlier, scope),
    eventSpan(compiled, scope),
  ]);
  const all = [...list.signatures].map(([key, totals]): Counted => ({
    ...totals,
    key,
    before: before === undefined ? null : (before.signatures.get(key)?.events ?? 0),
  }));
  const find = options.find?.trim().toLowerCase() ?? '';
  const chosen = all.filter(
    (one) => (find === '' || fits(one, find)) && (options.onlyNew !== true || one.before === 0),
  );
  const page = chosen
    .toSorted((a, b) => order(options.sort, { a, b }) || byId(a, b))
    .slice((options.page - 1) * options.perPage, options.page * options.perPage);
  const generators = new Map<string, number>();
  for (const { sid } of all) generators.set(sid, (generators.get(sid) ?? 0) + 1);
  const isShared = ({ sid }: Counted): boolean => (generators.get(sid) ?? 0) > 1;
  const rows = await signatureRows(compiled, scope, page, page.some(isShared), span);
  return {
    total: chosen.length,
    all: all.length,
    fresh: before === undefined ? null : all.filter((one) => one.before === 0).length,
    withoutId: list.withoutId,
    spark: sparkSpanOf(span),
    items: exactOrder(
      options.sort,
      page.map(({ key, gid, sid, events, before: eventsBefore }) => ({
        gid,
        sid,
        sidIsShared: (generators.get(sid) ?? 0) > 1,
        events,
        before: eventsBefore,
        ...rows.details(key),
      })),
    ),
    notes: compiled.notes,
    failures: [
      ...new Set([
        ...compiled.failures,
        ...list.failures,
        ...(before?.failures ?? []),
        ...rows.failures,
      ]),
    ],
  };
};
