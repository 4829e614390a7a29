import type { Evidence, EventRow } from '../../common/api';
import { textsAt, valuesAt } from '../../common/eve';

/** A file that an event, or another of its flow, tells of. */
export interface SeenFile {
  name: string | undefined;
  size: number | undefined;
  type: string | undefined;
  state: string | undefined;
  stored: boolean;
  /** The fields with their hashes, the strongest first. */
  hashes: { field: string; value: string }[];
}

const HASHES = ['sha256', 'sha1', 'md5'] as const;

const seenFile = (file: unknown, path: string): SeenFile => {
  const first = (...keys: string[]) => keys.flatMap((key) => textsAt(file, key))[0];
  const size = Number(first('size'));
  return {
    name: first('filename'),
    size: Number.isFinite(size) ? size : undefined,
    type: first('mimetype', 'magic'),
    state: first('state'),
    stored: first('stored') === 'true',
    hashes: HASHES.flatMap((key) => {
      const value = first(key);
      return value === undefined ? [] : [{ field: `${path}.${key}`, value }];
    }),
  };
};

const identity = ({ name, size, hashes }: SeenFile): string =>
  JSON.stringify([name, size, hashes[0]?.value]);

/** The files of an event and of its flow, each once. */
export const filesOf = (
  event: EventRow['event'],
  evidence: Evidence['evidence'] | undefined,
): SeenFile[] => {
  const flow = evidence?.['fileinfo'] ?? [];
  const seen = [
    ...['fileinfo', 'files'].flatMap((path) =>
      valuesAt(event, path).map((file) => seenFile(file, path)),
    ),
    ...flow.flatMap((row) =>
      valuesAt(row.event, 'fileinfo').map((file) => seenFile(file, 'fileinfo')),
    ),
  ];
  return [...new Map(seen.map((file) => [identity(file), file])).values()];
};
