import type { HttpStart } from '@kbn/core/public';
import { eventEvidence, guidedFilters, status } from '../../common/api';
import { ApiError } from './api_error';
import { createCallApi, fillPath } from './call_api';

interface Call {
  path: string;
  options: Record<string, unknown>;
}

const httpThat = (answer: () => unknown): { http: Pick<HttpStart, 'fetch'>; calls: Call[] } => {
  const calls: Call[] = [];
  const fetch = (path: string, options: Record<string, unknown>): Promise<unknown> => {
    calls.push({ path, options });
    return Promise.resolve().then(answer);
  };
  return { http: { fetch: fetch as HttpStart['fetch'] }, calls };
};

const httpError = (statusCode: number, body?: object): Error =>
  Object.assign(new Error('x'), { response: { status: statusCode }, body });

const STATUS = {
  version: '0.1.0',
  elasticsearch: { version: '9.4.3' },
  indexPattern: 'suricata-*',
  indices: 1,
  eventCount: 2,
  firstEvent: null,
  lastEvent: null,
};

describe('fillPath', () => {
  it('encodes what it fills in', () => {
    expect(fillPath(eventEvidence.path, { index: 'a/b?c', id: '%2e+#' })).toBe(
      '/api/suricata_hunt/events/a%2Fb%3Fc/%252e%2B%23/evidence',
    );
  });

  it('refuses a path with a hole', () => {
    expect(() => fillPath(eventEvidence.path, { index: 'a' })).toThrow('needs "id"');
  });
});

describe('callApi', () => {
  it('sends the version, the method and the query', async () => {
    const { http, calls } = httpThat(() => ({ items: [] }));
    await createCallApi(http)(guidedFilters, { query: { search: 'proxy' } });
    expect(calls).toMatchObject([
      {
        path: '/api/suricata_hunt/guided_filters',
        options: { method: 'GET', version: '2026-11-01', query: { search: 'proxy' } },
      },
    ]);
    expect(calls[0]?.options).not.toHaveProperty('body');
  });

  it('gives the answer, and refuses one of another form', async () => {
    await expect(createCallApi(httpThat(() => STATUS).http)(status, {})).resolves.toEqual(STATUS);
    const wrong = createCallApi(httpThat(() => ({ ...STATUS, indices: 'many' })).http)(status, {});
    await expect(wrong).rejects.toMatchObject({
      kind: 'unreadable',
      attributes: { at: 'indices' },
    });
  });

  it.each([
    [undefined, 'unreachable'],
    [401, 'signedOut'],
    [403, 'forbidden'],
    [400, 'invalid'],
    [404, 'notFound'],
    [409, 'conflict'],
    [413, 'tooLarge'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'failed'],
  ] as const)('makes status %s an error of kind %s with a sentence', async (code, kind) => {
    const { http } = httpThat(() => {
      throw code === undefined ? new TypeError('Failed to fetch') : httpError(code);
    });
    const error: unknown = await createCallApi(http)(status, {}).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind, message: expect.stringMatching(/^[A-Z].*\.$/) as string });
  });

  it('keeps the words and the facts of the server', async () => {
    const body = { message: '"x" is not a time.', attributes: { path: 'timeRange.from' } };
    const { http } = httpThat(() => {
      throw httpError(400, body);
    });
    await expect(createCallApi(http)(status, {})).rejects.toMatchObject({
      message: body.message,
      attributes: body.attributes,
    });
  });

  it('lets an abort be an abort', async () => {
    const abort = new DOMException('stopped', 'AbortError');
    const { http } = httpThat(() => {
      throw abort;
    });
    await expect(createCallApi(http)(status, {})).rejects.toBe(abort);
  });
});
