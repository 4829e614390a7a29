import { itemOutcomes } from './bulk_answer';

const outcome = (item: Record<string, unknown>) => itemOutcomes({ items: [item] }, 1)[0];
const failed = (status: number, type: string, reason = 'because', causedBy?: string) => ({
  create: { status, error: { type, reason, caused_by: causedBy && { reason: causedBy } } },
});

it.each([
  [{ create: { status: 201 } }, 'done'],
  [{ delete: { status: 200 } }, 'done'],
  [failed(409, 'version_conflict_engine_exception'), 'already_there'],
  [{ delete: { status: 404 } }, 'already_there'],
  [failed(429, 'es_rejected_execution_exception'), 'busy'],
  [failed(503, 'unavailable_shards_exception'), 'busy'],
  [failed(429, 'cluster_block_exception'), 'blocked'],
  [failed(403, 'cluster_block_exception'), 'blocked'],
  [failed(404, 'index_not_found_exception'), 'blocked'],
  [failed(400, 'document_parsing_exception'), 'refused'],
])('reads %j as %s', (item, kind) => {
  expect(outcome(item)).toMatchObject({ kind });
});

it('gives a reason that a person can read', () => {
  const duplicate = failed(
    400,
    'document_parsing_exception',
    "[1:12] failed to parse: [1:23] Duplicate field 'message'\n at [Source: …]",
    "[1:23] Duplicate field 'message'\n at [Source: …]",
  );
  expect(outcome(duplicate)).toEqual({ kind: 'refused', reason: "Duplicate field 'message'" });
  const object = failed(
    400,
    'document_parsing_exception',
    "[1:9] failed to parse field [host] of type [keyword] in document with id 'x1'. Preview of field's value: '{name=a}'",
    'Expected text at 1:10 but found START_OBJECT',
  );
  expect(outcome(object)).toMatchObject({
    reason:
      "failed to parse field [host] of type [keyword]. Preview of field's value: '{name=a}': Expected text at 1:10 but found START_OBJECT",
  });
});

it('takes nothing but an answer for every document', () => {
  expect(() => itemOutcomes({ items: [{ create: { status: 201 } }] }, 2)).toThrow('1 of 2');
  expect(() => itemOutcomes({}, 1)).toThrow('0 of 1');
  expect(() => itemOutcomes('<html>', 1)).toThrow('expected object');
});
