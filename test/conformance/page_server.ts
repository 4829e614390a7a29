import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { InjectedMetadata } from '../../standalone/injected_metadata';
import { FAULTY_SCRIPTS, PROBE_SCRIPT } from './probe_plugin';
import { REPOSITORY } from './run_build';

const UI = path.join(REPOSITORY, 'build/home/ui');
const BASE = '/base';

/** Kibana's policy, with images, fonts and connections enforced as a strict administrator would. */
const CSP = [
  "script-src 'report-sample' 'self'",
  "worker-src 'report-sample' 'self' blob:",
  "style-src 'report-sample' 'self' 'unsafe-inline'",
  "object-src 'none'",
  "form-action 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
].join('; ');

export interface ServedRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface PageOptions {
  darkMode?: boolean | 'system';
  /** Name of the plugin's script: `probe.js`, or one with a fault. */
  script?: string;
}

export const buildUi = (): void => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(__dirname, 'build_home_ui.ts')],
    { cwd: REPOSITORY, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
};

const metadata = (page: 'app' | 'login', options: PageOptions): InjectedMetadata => {
  const realm = { name: 'file', type: 'file' };
  return {
    version: '9.4.3',
    basePath: BASE,
    page,
    mode: { name: 'production', dev: false, prod: true },
    packageInfo: {
      version: '9.4.3',
      branch: '9.4',
      buildNum: 12,
      buildSha: '0'.repeat(40),
      buildShaShort: '0'.repeat(12),
      buildDate: '2026-11-01T00:00:00.000Z',
      buildFlavor: 'traditional',
      dist: true,
    },
    user:
      page === 'login'
        ? null
        : {
            username: 'hunter',
            roles: ['analyst'],
            enabled: true,
            authentication_type: 'realm',
            authentication_realm: realm,
            lookup_realm: realm,
            authentication_provider: { name: 'basic', type: 'basic' },
          },
    capabilities: { navLinks: { probe: true, hidden: false }, probe: { save: true } },
    uiSettings: {
      defaults: {
        dateFormat: { value: 'MMM D, YYYY', type: 'string' },
        'dateFormat:tz': { value: 'Browser', type: 'string' },
        'theme:darkMode': { value: 'disabled', type: 'select' },
        'timepicker:quickRanges': { value: '[{"from":"now/d"}]', type: 'json' },
      },
      user: { 'dateFormat:tz': { userValue: 'Asia/Tokyo' } },
    },
    uiPlugins:
      page === 'login'
        ? []
        : [
            {
              id: 'probe',
              version: '1.0.0',
              bundleUrl: `${BASE}/plugin/${options.script ?? 'probe.js'}`,
              publicPath: `${BASE}/plugin/`,
              assetsPath: `${BASE}/assets/probe`,
              requiredPlugins: ['features'],
              optionalPlugins: ['share'],
              browserConfig: { answer: 42 },
            },
          ],
    theme: { darkMode: options.darkMode ?? false, name: 'borealis' },
  };
};

const html = (data: InjectedMetadata): string => {
  const attribute = JSON.stringify(data)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title></head>
<body><kbn-injected-metadata data="${attribute}"></kbn-injected-metadata>
<script src="${BASE}/ui/shared_deps.js"></script><script src="${BASE}/ui/shell.js"></script></body></html>`;
};

const scriptOf = (name: string): string | undefined =>
  name === 'probe.js' ? PROBE_SCRIPT : FAULTY_SCRIPTS[name];

interface Reply {
  status?: number;
  type?: string;
  body?: string | Buffer;
  /** The built files are large: pages of one browser share them. */
  isCached?: boolean;
}

const json = (body: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

const api = (request: ServedRequest, pathname: string): Reply => {
  if (pathname === '/api/echo') return json(request);
  if (pathname === '/api/conflict')
    return json(
      { statusCode: 409, error: 'Conflict', message: 'stale', attributes: { v: 1 } },
      409,
    );
  if (pathname === '/api/expired') return json({ statusCode: 401, message: 'expired' }, 401);
  if (pathname === '/api/lines') return { type: 'application/ndjson', body: '{"a":1}\n{"a":2}\n' };
  if (pathname === '/internal/kibana/settings') return json({ settings: {} });
  if (pathname === '/internal/security/login') {
    const { password, next } = JSON.parse(request.body) as { password: string; next?: string };
    if (password !== 'right') return json({ statusCode: 401, message: 'Wrong user name.' }, 401);
    return json({ username: 'hunter', next: next ?? `${BASE}/` });
  }
  if (pathname === '/api/security/logout') return { status: 204 };
  return json({ statusCode: 404, error: 'Not Found', message: 'Not Found' }, 404);
};

/** Serves the built pages with a probe plugin, without Elasticsearch, under a base path. */
export class PageServer {
  readonly requests: ServedRequest[] = [];
  options: PageOptions = {};
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((incoming, outgoing) => {
      void text(incoming).then((body) => {
        const { method = 'GET', url = '/', headers } = incoming;
        const {
          status = 200,
          type,
          body: reply,
          isCached,
        } = this.#answer({ method, url, headers, body });
        outgoing.writeHead(status, {
          'content-security-policy': CSP,
          'cache-control': isCached ? 'max-age=600' : 'no-store',
          ...(type ? { 'content-type': type } : {}),
        });
        outgoing.end(reply);
      });
    });
  }

  static async start(): Promise<PageServer> {
    const server = new PageServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${BASE}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: ServedRequest): Reply {
    this.requests.push(request);
    const { pathname: full } = new URL(request.url, 'http://127.0.0.1');
    if (!full.startsWith(BASE)) return { status: full === '/favicon.ico' ? 204 : 404 };
    const pathname = full.slice(BASE.length) || '/';
    if (pathname.startsWith('/ui/')) {
      const file = path.join(UI, path.basename(pathname));
      if (!existsSync(file)) return { status: 404 };
      const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
      return { type, body: readFileSync(file), isCached: true };
    }
    if (pathname.startsWith('/plugin/')) {
      const script = scriptOf(path.basename(pathname));
      return script === undefined ? { status: 404 } : { type: 'text/javascript', body: script };
    }
    if (/^\/(api|internal)\//.test(pathname)) return api(request, pathname);
    const page = pathname === '/login' ? 'login' : 'app';
    return { type: 'text/html; charset=utf-8', body: html(metadata(page, this.options)) };
  }
}
