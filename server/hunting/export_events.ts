import type { ExportOptions } from '../../common/api';
import { EXPORT_TOTAL_HEADER } from '../../common/api';
import { eveField } from '../../common/eve';
import { csvFormat, NDJSON_FORMAT, type ExportFormat } from '../../common/events';
import type { Hunt } from '../../common/hunts';
import { Streamed } from '../http';
import type { CompiledHunt, HuntScope } from '../hunts';
import { allEvents, type AllEvents } from './all_events';
import { heldFields } from './held_fields';
import { GONE, isGone } from './point_in_time';

/** Events written at once: between them others are served. */
const TOGETHER = 200;

const CONTENT_TYPES: Readonly<Record<ExportOptions['format'], string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
};

/** The fields that events of the hunt's types can have, the header first. */
const allColumns = (scope: HuntScope, types: Hunt['eventTypes']): string[] => {
  const fits = (path: string): boolean =>
    types === undefined ||
    (eveField(path)?.eventTypes.some((type) => types.includes(type)) ?? true);
  const fields = heldFields(scope.caps).filter(fits);
  return ['timestamp', ...fields.filter((path) => !['timestamp', '@timestamp'].includes(path))];
};

const formatOf = (options: ExportOptions, scope: HuntScope, hunt: Hunt): ExportFormat =>
  options.format === 'ndjson'
    ? NDJSON_FORMAT
    : options.columns === undefined
      ? csvFormat(allColumns(scope, hunt.eventTypes), true)
      : csvFormat(options.columns, false);

/** The file in pieces. An error ends it with a line that says so. */
async function* write(
  { total, rows }: AllEvents,
  format: ExportFormat,
  scope: HuntScope,
  explain: (error: unknown) => string,
): AsyncGenerator<string> {
  let events = 0;
  let text = format.head;
  let waiting = 0;
  try {
    for await (const row of rows) {
      text += format.event(row);
      waiting += 1;
      if (waiting < TOGETHER) continue;
      yield text;
      events += waiting;
      [text, waiting] = ['', 0];
    }
  } catch (error) {
    // Nobody is there to read it.
    if (scope.signal.aborted) throw error;
    text += format.cut({
      events: events + waiting,
      total,
      reason: isGone(error) ? GONE : explain(error),
    });
  }
  if (text !== '') yield text;
}

/**
 * All events of a hunt as a file that is written while it is sent, page by page behind a frozen view
 * of the indices. It stops when the client goes away. `explain` gives an error as a sentence.
 */
export const exportEvents = async (
  compiled: CompiledHunt,
  scope: HuntScope,
  hunt: Hunt,
  options: ExportOptions,
  explain: (error: unknown) => string,
): Promise<Streamed> => {
  const format = formatOf(options, scope, hunt);
  const events = await allEvents(compiled, scope, options.sort.direction);
  return new Streamed(write(events, format, scope, explain), {
    'content-type': CONTENT_TYPES[options.format],
    [EXPORT_TOTAL_HEADER]: String(events.total),
  });
};
