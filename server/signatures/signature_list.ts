import { failuresOf, msearch, totalOf, type SearchAnswer } from '../elasticsearch';
import { namesInShort } from '../../common/layouts';
import type { CompiledHunt, GroupHunt, HuntScope } from '../hunts';
import { listAnswer, listPageAnswer, type ListedSignature } from './answers';
import { countedField } from './fields';
import {
  anythingSearch,
  listPageSearch,
  listSearch,
  type Listed,
  MOST_AT_ONCE,
  withoutIdSearch,
  type Extra,
} from './queries';

/** A signature behind a hunt, with what its order and its choice need. Times in milliseconds. */
export interface SignatureTotals {
  gid: string;
  sid: string;
  events: number;
  firstSeen?: number;
  lastSeen?: number;
  sources?: number;
  destinations?: number;
  signature?: Latest;
  category?: Latest;
  severity?: Latest;
}

/** A value of the latest event that has it. */
interface Latest {
  value: string;
  at: number;
}

export interface SignatureList {
  /** By {@link signatureKey}. */
  signatures: ReadonlyMap<string, SignatureTotals>;
  withoutId: number;
  failures: string[];
}

/** What tells signatures apart. */
export const signatureKey = ({ gid, sid }: { gid: string; sid: string }): string => `${gid}:${sid}`;

/** A hunt whose signatures can be counted in the indices of a layout. */
export interface Countable {
  hunt: GroupHunt;
  /** The physical field of the signature id. */
  id: string;
}

/** The layouts that can be asked, and sentences about those that hold signatures and cannot. */
export const countable = (hunt: CompiledHunt): { groups: Countable[]; failures: string[] } => {
  const groups: Countable[] = [];
  const failures: string[] = [];
  for (const group of hunt.groups) {
    const id = countedField(group, 'alert.signature_id')?.name;
    if (id !== undefined) groups.push({ hunt: group, id });
    else if (group.group.absence('alert.signature_id') === undefined) {
      failures.push(
        `${namesInShort(group.group.indices)}: signature ids are indexed so that they cannot be counted`,
      );
    }
  }
  return { groups, failures };
};

const later = (a: Latest | undefined, b: ListedSignature['signature']): Latest | undefined => {
  const found = b?.buckets[0];
  if (found === undefined) return a;
  const at = found.last?.value ?? 0;
  return a !== undefined && a.at >= at ? a : { value: found.key, at };
};

const least = (a: number | undefined, b: number | null | undefined): number | undefined =>
  b === null || b === undefined ? a : a === undefined ? b : Math.min(a, b);
const most = (a: number | undefined, b: number | null | undefined): number | undefined =>
  b === null || b === undefined ? a : a === undefined ? b : Math.max(a, b);

const add = (
  into: Map<string, SignatureTotals>,
  sid: string,
  buckets: readonly ListedSignature[],
): void => {
  for (const bucket of buckets) {
    const key = signatureKey({ gid: bucket.key, sid });
    const known = into.get(key);
    into.set(key, {
      gid: bucket.key,
      sid,
      events: (known?.events ?? 0) + bucket.doc_count,
      firstSeen: least(known?.firstSeen, bucket.firstSeen?.value),
      lastSeen: most(known?.lastSeen, bucket.lastSeen?.value),
      // Layouts may share addresses, so the sum would be too much: this is for the order alone.
      sources: most(known?.sources, bucket.sources?.value),
      destinations: most(known?.destinations, bucket.destinations?.value),
      signature: later(known?.signature, bucket.signature),
      category: later(known?.category, bucket.category),
      severity: later(known?.severity, bucket.severity),
    });
  }
};

/** All pages of the signatures of a layout that has more than one search lists. */
const addPages = async (
  into: Map<string, SignatureTotals>,
  { hunt, id }: Countable,
  scope: HuntScope,
  extras: readonly Extra[],
): Promise<SearchAnswer[]> => {
  const answers: SearchAnswer[] = [];
  for (let after: unknown; ;) {
    const [answer] = await msearch(
      scope.client,
      [listPageSearch(hunt, id, extras, after)],
      scope.signal,
    );
    if (answer?.aggregations === undefined) return answers;
    answers.push(answer);
    const { sids } = listPageAnswer.parse(answer.aggregations);
    for (const bucket of sids.buckets) add(into, bucket.key.sid, bucket.gids.buckets);
    if (sids.buckets.length < MOST_AT_ONCE || sids.after_key === undefined) return answers;
    after = sids.after_key;
  }
};

/**
 * All signatures of a hunt, counted exactly: two searches a layout in one request, and further
 * pages only where a layout has more than ten thousand signatures.
 */
export const listAll = async (
  hunt: CompiledHunt,
  scope: HuntScope,
  extras: readonly Extra[],
  listed: Listed = '',
): Promise<SignatureList> => {
  const { groups, failures } = countable(hunt);
  const answers = await msearch(
    scope.client,
    [
      ...groups.map((group) => listSearch(group.hunt, group.id, extras, listed)),
      // Those of the time before are compared with nothing.
      ...(listed === '' ? hunt.groups.map(withoutIdSearch) : []),
    ],
    scope.signal,
  );
  const signatures = new Map<string, SignatureTotals>();
  const asked = [...answers];
  for (const [at, group] of groups.entries()) {
    const answer = answers[at];
    // A pattern that finds no index any more has no aggregations.
    if (answer?.aggregations === undefined) continue;
    const { sids } = listAnswer.parse(answer.aggregations);
    if (sids.sum_other_doc_count > 0) {
      asked.push(...(await addPages(signatures, group, scope, extras)));
    } else {
      for (const bucket of sids.buckets) add(signatures, bucket.key, bucket.gids.buckets);
    }
  }
  return {
    signatures,
    withoutId: totalOf(answers.slice(groups.length)),
    failures: [...failures, ...failuresOf(asked)],
  };
};

/** Events of each signature in the time range before; undefined where that holds no events at all. */
export const countsBefore = async (
  hunt: CompiledHunt | undefined,
  scope: HuntScope,
): Promise<
  { signatures: ReadonlyMap<string, SignatureTotals>; failures: string[] } | undefined
> => {
  if (hunt === undefined) return undefined;
  const [list, anything] = await Promise.all([
    listAll(hunt, scope, [], ' in the time before'),
    msearch(scope.client, hunt.groups.map(anythingSearch), scope.signal),
  ]);
  return totalOf(anything) === 0 ? undefined : list;
};
