import { z } from 'zod';
import type { Contract, Method, API_PRIVILEGES } from './contract';

const nothing = z.object({}).optional();
type Nothing = z.infer<typeof nothing>;

interface Definition<Response, Params, Query, Body> {
  method: Method;
  path: `/api/suricata_hunt/${string}`;
  privilege: keyof typeof API_PRIVILEGES;
  summary: string;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  response: z.ZodType<Response>;
}

/** Declares a route; parts that are left out take nothing. */
export const defineContract = <Response, Params = Nothing, Query = Nothing, Body = Nothing>(
  definition: Definition<Response, Params, Query, Body>,
): Contract<Params, Query, Body, Response> => ({
  params: nothing as unknown as z.ZodType<Params>,
  query: nothing as unknown as z.ZodType<Query>,
  body: nothing as unknown as z.ZodType<Body>,
  ...definition,
});
