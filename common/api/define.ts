import { z } from 'zod';
import type { Contract, Method, API_PRIVILEGES } from './contract';

const nothing = z.object({}).optional();
type Nothing = z.infer<typeof nothing>;

interface Definition<Response, Params, Query, Body, BodyInput> {
  method: Method;
  path: `/api/suricata_hunt/${string}`;
  privilege: keyof typeof API_PRIVILEGES;
  summary: string;
  maxBytes?: number;
  isLines?: true;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body, BodyInput>;
  response: z.ZodType<Response>;
}

/** Declares a route; parts that are left out take nothing. */
export const defineContract = <
  Response,
  Params = Nothing,
  Query = Nothing,
  Body = Nothing,
  BodyInput = Body,
>(
  definition: Definition<Response, Params, Query, Body, BodyInput>,
): Contract<Params, Query, Body, Response, BodyInput> => ({
  params: nothing as unknown as z.ZodType<Params>,
  query: nothing as unknown as z.ZodType<Query>,
  body: nothing as unknown as z.ZodType<Body, BodyInput>,
  ...definition,
});
