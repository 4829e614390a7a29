import { z } from 'zod';
import { savedObjectErrors } from './errors';

export interface SequenceNumber {
  if_seq_no: number;
  if_primary_term: number;
}

const versionSchema = z.tuple([z.number().int().min(0), z.number().int().min(1)]);

/** The opaque `version` of a document's place in its history. */
export function encodeVersion(seqNo: number | undefined, primaryTerm: number | undefined): string {
  if (seqNo === undefined || primaryTerm === undefined) {
    throw new Error('Elasticsearch answered without a sequence number.');
  }
  return Buffer.from(JSON.stringify([seqNo, primaryTerm])).toString('base64');
}

/** The other way round; a version that we did not make is a bad request. */
export function decodeVersion(version: string): SequenceNumber {
  try {
    const text = Buffer.from(version, 'base64').toString();
    const [seqNo, primaryTerm] = versionSchema.parse(JSON.parse(text));
    return { if_seq_no: seqNo, if_primary_term: primaryTerm };
  } catch {
    throw savedObjectErrors.badRequest(`Invalid version [${version}]`);
  }
}
