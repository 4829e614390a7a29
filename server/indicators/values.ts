import { randomUUID } from 'node:crypto';
import type { SavedObjectsClientContract } from '@kbn/core/server';
import { z } from 'zod';
import { INDICATOR_KINDS, type Indicator } from '../../common/indicators';
import { HttpError } from '../http';
import { INDICATOR_VALUES_TYPE } from './saved_types';

/** Characters of one part: far below what Kibana's own limits for saved objects take. */
const PART_LENGTH = 400_000;

const storedValues = z.object({ list: z.string(), values: z.string() });
const storedKind = z.enum(INDICATOR_KINDS);

const inParts = (indicators: readonly Indicator[]): string[] => {
  const parts: string[] = [];
  let lines: string[] = [];
  let length = 0;
  for (const { kind, value } of indicators) {
    const line = JSON.stringify([kind, value]);
    if (length + line.length > PART_LENGTH && lines.length > 0) {
      parts.push(lines.join('\n'));
      lines = [];
      length = 0;
    }
    lines.push(line);
    length += line.length + 1;
  }
  return [...parts, lines.join('\n')];
};

const storedLine = z.tuple([storedKind, z.string()]);

const fromPart = (part: string): Indicator[] =>
  part
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [kind, value] = storedLine.parse(JSON.parse(line));
      return { kind, value };
    });

/** Writes the values of a list beside those it has; gives the ids of the parts in their order. */
export const writeValues = async (
  client: SavedObjectsClientContract,
  list: string,
  indicators: readonly Indicator[],
): Promise<string[]> => {
  const objects = inParts(indicators).map((values) => ({
    id: randomUUID(),
    type: INDICATOR_VALUES_TYPE,
    attributes: { list, values },
  }));
  const { saved_objects: written } = await client.bulkCreate(objects, { refresh: 'wait_for' });
  const failed = written.find(({ error }) => error !== undefined);
  const ids = objects.map(({ id }) => id);
  if (failed?.error !== undefined) {
    await deleteValues(client, ids);
    throw new HttpError(
      failed.error.statusCode,
      `The values of the list could not be saved: ${failed.error.message}`,
    );
  }
  return ids;
};

export const deleteValues = async (
  client: SavedObjectsClientContract,
  parts: readonly string[],
): Promise<void> => {
  // What is gone already is gone.
  await client.bulkDelete(
    parts.map((id) => ({ id, type: INDICATOR_VALUES_TYPE })),
    { refresh: 'wait_for' },
  );
};

/** @throws HttpError 409 when a part is not there: the list was changed in this moment. */
export const readValues = async (
  client: SavedObjectsClientContract,
  parts: readonly string[],
): Promise<Indicator[]> => {
  const { saved_objects: found } = await client.bulkGet(
    parts.map((id) => ({ id, type: INDICATOR_VALUES_TYPE })),
  );
  return found.flatMap((object) => {
    if (object.error !== undefined) {
      throw new HttpError(409, 'The indicator list was changed in this moment. Try again.');
    }
    return fromPart(storedValues.parse(object.attributes).values);
  });
};
