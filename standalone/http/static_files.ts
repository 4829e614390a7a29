import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Lifecycle, Request as HapiRequest, ResponseToolkit, ServerRoute } from '@hapi/hapi';
import { errorBody } from './error_body';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface StaticFolder {
  /** Address prefix, without a slash at the end. */
  prefix: string;
  folder: string;
  /** Files whose address changes with their content may be kept for a year. */
  immutable: boolean;
}

/** A route that serves a folder to anybody; `.br` beside a file is sent to who takes it. */
export function staticRoute({ prefix, folder, immutable }: StaticFolder): ServerRoute {
  const root = resolve(folder);
  return {
    method: 'GET',
    path: `${prefix}/{path*}`,
    options: { auth: false },
    handler: (request, toolkit) => serveFile(root, immutable, request, toolkit),
  };
}

interface FoundFile {
  path: string;
  size: number;
  modified: Date;
}

async function serveFile(
  root: string,
  immutable: boolean,
  request: HapiRequest,
  toolkit: ResponseToolkit,
): Promise<Lifecycle.ReturnValue> {
  const { path: asked }: { path?: unknown } = request.params;
  const wanted = resolve(root, typeof asked === 'string' ? asked : '');
  const type = TYPES[extname(wanted).toLowerCase()];
  const inside = wanted.startsWith(root + sep) && !wanted.includes('\0');
  const plain = inside && type !== undefined ? await findFile(wanted) : undefined;
  if (plain === undefined || type === undefined) {
    return toolkit.response(errorBody(404)).code(404);
  }
  const brotli = acceptsBrotli(request) ? await findFile(`${wanted}.br`) : undefined;
  const file = brotli ?? plain;
  const etag = `${file.size.toString(36)}-${file.modified.getTime().toString(36)}`;
  // Plain and compressed files have tags of their own already.
  const unchanged = toolkit.entity({ etag, modified: file.modified.toUTCString(), vary: false });
  const response = unchanged ?? toolkit.response(createReadStream(file.path)).type(type);
  response
    .vary('accept-encoding')
    .header(
      'cache-control',
      immutable ? 'public, max-age=31536000, immutable' : 'no-cache, must-revalidate',
    );
  if (brotli !== undefined && unchanged === undefined) {
    response.header('content-encoding', 'br').bytes(file.size);
  }
  return response;
}

async function findFile(path: string): Promise<FoundFile | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size, modified: found.mtime } : undefined;
  } catch {
    return undefined;
  }
}

function acceptsBrotli(request: HapiRequest): boolean {
  const accepted = [request.raw.req.headers['accept-encoding'] ?? ''].flat().join().split(',');
  return accepted.some((entry) => /^br(;q=(?!0(\.0*)?$).*)?$/.test(entry.trim()));
}

/** Where a plugin's static files lie. */
export function assetsFolder(pluginDir: string): string {
  return join(pluginDir, 'public', 'assets');
}
