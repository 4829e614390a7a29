import { textsAt } from '../../common/eve';

/** Bytes that an event carries. */
export interface PayloadPart {
  title: string;
  /** The field that the bytes, or else the text, come from. */
  field: string;
  /** The bytes; undefined where only a printable form was logged, or the base64 is broken. */
  bytes: Uint8Array | undefined;
  /** The printable form as the sensor logged it. */
  printable: string | undefined;
  /** Why there are no bytes though there should be. */
  problem: string | undefined;
}

/** Where Suricata puts bytes in base64 and their printable form. */
const PLACES: readonly { title: string; bytes: readonly string[]; printable: readonly string[] }[] =
  [
    { title: 'Payload', bytes: ['payload'], printable: ['payload_printable'] },
    {
      title: 'HTTP request body',
      bytes: ['http.http_request_body'],
      printable: ['http.http_request_body_printable'],
    },
    {
      title: 'HTTP response body',
      bytes: ['http.http_response_body'],
      printable: ['http.http_response_body_printable'],
    },
    {
      title: 'WebSocket message',
      bytes: ['websocket.payload_base64'],
      printable: ['websocket.payload_printable'],
    },
    {
      title: 'Frame',
      bytes: ['frame.payload'],
      printable: ['frame.payload_printable'],
    },
    { title: 'Packet', bytes: ['packet'], printable: [] },
  ];

/** The bytes of a base64 text; undefined when it is none. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
};

const first = (event: unknown, paths: readonly string[]) =>
  paths.flatMap((field) => textsAt(event, field).map((text) => ({ field, text })))[0];

/** All bytes that an event carries, as far as they can be read. */
export const payloadParts = (event: unknown): PayloadPart[] =>
  PLACES.flatMap(({ title, bytes, printable }): PayloadPart[] => {
    const coded = first(event, bytes);
    const text = first(event, printable);
    const found = coded ?? text;
    if (found === undefined) return [];
    const decoded = coded === undefined ? undefined : fromBase64(coded.text);
    return [
      {
        title,
        field: found.field,
        bytes: decoded,
        printable: text?.text,
        problem:
          coded !== undefined && decoded === undefined
            ? `${coded.field} is no base64: its text stands in the JSON.`
            : undefined,
      },
    ];
  });

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
const isPrintable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

const ROW = 16;

/** Bytes as the usual table: place, sixteen bytes, the same as ASCII. */
export const hexDump = (bytes: Uint8Array, most = bytes.length): string => {
  const lines: string[] = [];
  for (let from = 0; from < Math.min(bytes.length, most); from += ROW) {
    const row = [...bytes.subarray(from, Math.min(from + ROW, most, bytes.length))];
    const left = row.slice(0, 8).map(hex).join(' ');
    const right = row.slice(8).map(hex).join(' ');
    const ascii = row.map((byte) => (isPrintable(byte) ? String.fromCharCode(byte) : '.')).join('');
    lines.push(
      `${from.toString(16).padStart(8, '0')}  ${left.padEnd(23)}  ${right.padEnd(23)}  ${ascii}`,
    );
  }
  return lines.join('\n');
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text: line ends and tabs stay, what else cannot be seen is a dot. Bytes that are no UTF-8
 * are read as ASCII. */
export const asText = (bytes: Uint8Array): string => {
  try {
    return readable(utf8.decode(bytes));
  } catch {
    let text = '';
    for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : '.';
    return readable(text);
  }
};

/** A text without what hides or reorders it; a dot stands for each such character. */
export const readable = (text: string): string =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (char) =>
      char === '\n' || char === '\t' ? char : '.',
    );
