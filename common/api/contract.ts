import type { z } from 'zod';

/** Version of the public API, sent in the header `elastic-api-version`. */
export const API_VERSION = '2026-11-01';

/** Kibana privileges that a route may ask for; the feature grants them. */
export const API_PRIVILEGES = { read: 'suricataHunt-read', all: 'suricataHunt-all' } as const;

export type Method = 'get' | 'post' | 'put' | 'delete';

/**
 * What a route takes and gives: registered by the server, called by the browser, printed as
 * OpenAPI. Path segments in braces are filled from `params`.
 */
export interface Contract<Params, Query, Body, Response, BodyInput = unknown> {
  method: Method;
  path: string;
  privilege: keyof typeof API_PRIVILEGES;
  summary: string;
  /** The largest body that is taken; a megabyte when left out. */
  maxBytes?: number;
  /** The answer is lines of JSON, each a `response`, sent as they are ready. */
  isLines?: true;
  params: z.ZodType<Params>;
  query: z.ZodType<Query>;
  /** What a caller may leave out is filled in: `BodyInput` is written, `Body` is read. */
  body: z.ZodType<Body, BodyInput>;
  response: z.ZodType<Response>;
}
