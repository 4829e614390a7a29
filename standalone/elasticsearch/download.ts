import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { get as getPlain } from 'node:http';
import { Agent, get as getTls } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Transform } from 'node:stream';

const IDLE_MS = 30_000;

/** Called with what has arrived and, where the server says it, the whole size; both in bytes. */
export type Progress = (done: number, total: number | undefined) => void;

/** Fetches a small text. Rejects when the address cannot be reached or does not answer with 200. */
export async function downloadText(url: URL): Promise<string> {
  return text(await open(url));
}

/**
 * Fetches a file. Rejects when the address cannot be reached, does not answer with 200, or falls
 * silent for half a minute.
 *
 * @returns the SHA-512 of what was written, in hexadecimal
 */
export async function downloadFile(url: URL, file: string, progress: Progress): Promise<string> {
  const response = await open(url);
  const length = Number(response.headers['content-length']);
  const total = Number.isFinite(length) ? length : undefined;
  const hash = createHash('sha512');
  let done = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      hash.update(chunk);
      done += chunk.length;
      progress(done, total);
      callback(null, chunk);
    },
  });
  await pipeline(response, measure, createWriteStream(file));
  return hash.digest('hex');
}

function open(url: URL): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // An agent of our own, because Node's default one does not read HTTPS_PROXY.
    const agent = new Agent({ proxyEnv: process.env });
    const onResponse = (response: IncomingMessage) => {
      if (response.statusCode === 200) return resolve(response);
      response.resume();
      reject(new Error(`${url.host} answered with status ${response.statusCode}`));
    };
    const request =
      url.protocol === 'http:' ? getPlain(url, onResponse) : getTls(url, { agent }, onResponse);
    request.setTimeout(IDLE_MS, () => {
      request.destroy(new Error(`${url.host} sent nothing for ${IDLE_MS / 1000} s`));
    });
    request.on('error', reject);
  });
}
