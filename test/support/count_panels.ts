/** The numbers of a panel counted in JavaScript, apart from the product's way to them. */
import type { Panel } from '../../common/dashboards';
import { fieldKind, isPresent, valuesAt } from '../../common/eve';
import { dateOf } from '../../common/filters';
import { endsOf } from '../../common/hosts';
import { canonicalAddress } from '../../common/networks';

type Json = Record<string, unknown>;
type Scalar = string | number | boolean;

/** Longer values are not in the index. */
const LONGEST = 8_191;

const endValue = (event: Json, path: string): Scalar[] => {
  const [side, what] = path.split('.') as ['client' | 'server', 'ip' | 'port'];
  const value = endsOf(event)[side]?.[what];
  return value === undefined ? [] : [value];
};

const normal = (path: string, value: unknown): Scalar[] => {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    return [];
  switch (fieldKind(path)) {
    case 'ip':
      return [canonicalAddress(String(value)) ?? String(value)];
    case 'number':
      return [Number.isFinite(Number(value)) ? Number(value) : String(value)];
    case 'boolean':
      return [String(value) === 'true'];
    case 'date': {
      const millis = dateOf(String(value));
      return [millis === undefined ? String(value) : new Date(millis).toISOString()];
    }
    case 'text': {
      const text = String(value);
      // Suricata's releases differ in the case of protocols, and so filters ignore it.
      return text.length > LONGEST ? [] : [path === 'proto' ? text.toUpperCase() : text];
    }
  }
};

const isEnd = (path: string): boolean => /^(client|server)\.(ip|port)$/.test(path);

export interface PanelCount {
  total: number;
  missing: number;
  /** Events by value. */
  values: Map<Scalar, number>;
}

/** Counts a panel over events in EVE paths. */
export const countPanel = (panel: Panel, events: readonly Json[]): PanelCount => {
  const count: PanelCount = { total: 0, missing: 0, values: new Map() };
  for (const event of events) {
    const type = String(event['event_type']);
    if (type === 'stats' || panel.eventTypes?.includes(type) === false) continue;
    count.total += 1;
    const values = new Set(
      panel.fields.flatMap((path) =>
        isEnd(path)
          ? endValue(event, path)
          : valuesAt(event, path).flatMap((value) => normal(path, value)),
      ),
    );
    const has = panel.fields.some((path) =>
      isEnd(path) ? endValue(event, path).length > 0 : isPresent(event, path),
    );
    if (!has) count.missing += 1;
    for (const value of values) count.values.set(value, (count.values.get(value) ?? 0) + 1);
  }
  return count;
};
