import { END_FIELDS, END_STEPS, textsAt, valuesAt, type EndCase } from '../eve';
import { matchesResolved, resolveFilters, NO_REFERENCES, type FilterContext } from '../filters';
import { canonicalAddress } from '../networks';

/** An end of an event. */
export interface End {
  ip: string;
  port?: number;
}

/** Who asked and who served, and what says so. */
export interface Ends {
  client: End | undefined;
  server: End | undefined;
  how: string;
}

const NOTHING_TO_LOOK_UP: FilterContext = { now: 0, variables: {}, ...NO_REFERENCES };

const steps = END_STEPS.map(({ when, kind }) => ({
  kind,
  applies: resolveFilters([when], NOTHING_TO_LOOK_UP),
}));

const endAt = (event: unknown, side: 'client' | 'server', kind: EndCase): End | undefined => {
  const text = textsAt(event, END_FIELDS[`${side}.ip`][kind])[0];
  if (text === undefined) return undefined;
  const port = valuesAt(event, END_FIELDS[`${side}.port`][kind])[0];
  return { ip: canonicalAddress(text) ?? text, ...(typeof port === 'number' ? { port } : {}) };
};

/** The client and the server of an event (in EVE paths), by the same rule as the search uses. */
export const endsOf = (event: Record<string, unknown>): Ends => {
  const kind: EndCase =
    steps.find(({ applies }) => matchesResolved(applies, event))?.kind ?? 'straight';
  return {
    client: endAt(event, 'client', kind),
    server: endAt(event, 'server', kind),
    how:
      kind === 'flow'
        ? 'as the flow was opened'
        : textsAt(event, 'direction').length > 0
          ? 'by the direction of the packet'
          : kind === 'reversed'
            ? 'by the kind of event and its ports: the source serves'
            : 'by the kind of event: the source asks',
  };
};
