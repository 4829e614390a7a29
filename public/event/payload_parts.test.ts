import { asText, fromBase64, hexDump, payloadParts } from './payload_parts';

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);

it('finds bytes and printable forms, whichever an event has', () => {
  const parts = payloadParts({
    payload: btoa('GET / HTTP/1.1\r\n'),
    payload_printable: 'GET / HTTP/1.1..',
    http: { http_response_body_printable: 'only text' },
    packet: '%%% no base64',
  });
  expect(
    parts.map(({ title, field, bytes, printable, problem }) => [
      title,
      field,
      bytes?.length,
      printable,
      problem,
    ]),
  ).toEqual([
    ['Payload', 'payload', 16, 'GET / HTTP/1.1..', undefined],
    ['HTTP response body', 'http.http_response_body_printable', undefined, 'only text', undefined],
    ['Packet', 'packet', undefined, undefined, 'packet is no base64: its text stands in the JSON.'],
  ]);
});

it('writes a table of bytes', () => {
  const bytes = bytesOf(...Array.from({ length: 18 }, (_, at) => 0x3e + at));
  expect(hexDump(bytes)).toBe(
    '00000000  3e 3f 40 41 42 43 44 45  46 47 48 49 4a 4b 4c 4d  >?@ABCDEFGHIJKLM\n' +
      `00000010  4e 4f${' '.repeat(18)}  ${' '.repeat(23)}  NO`,
  );
  expect(hexDump(bytesOf(0, 0x7f, 0xff))).toContain('00 7f ff');
  expect(hexDump(bytes, 2).split('\n')).toHaveLength(1);
  expect(hexDump(bytesOf())).toBe('');
});

it('shows text without what could hide it', () => {
  expect(asText(bytesOf(0x61, 0x0d, 0x0a, 0x09, 0x00, 0x1b, 0xc3, 0xa4))).toBe('a\n\t..ä');
  expect(asText(new TextEncoder().encode('a\u202eb'))).toBe('a.b');
  expect(asText(bytesOf(0x61, 0xff, 0x62))).toBe('a.b');
});

it('takes nothing that is no base64', () => {
  expect(fromBase64('YQ==')).toEqual(bytesOf(0x61));
  expect(fromBase64('Y')).toBeUndefined();
});
