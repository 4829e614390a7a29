import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import type { Client } from '@elastic/elasticsearch';
import {
  createHome,
  featureApplicationPrivilege,
  type Home,
  type HomeOptions,
} from '../../standalone/home';
import { testCluster, testClusterAddress, uniqueName } from '../setup';

const PLUGIN = join(__dirname, '..', 'fixtures', 'plugin_fixture');

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed body; throws when it is no JSON. */
  json: () => Record<string, unknown>;
}

export interface AskOptions {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** A home with the fixture plugin on the tests' Elasticsearch, with indices of its own. */
export class FixtureHome {
  readonly cluster: Client = testCluster();
  readonly indices = {
    savedObjects: `.${uniqueName('home-objects')}`,
    tasks: `.${uniqueName('home-tasks')}`,
  };
  readonly log = new PassThrough();
  private readonly users: string[] = [];
  private readonly roles: string[] = [];

  private constructor(
    readonly dataDir: string,
    private home: Home | undefined,
  ) {}

  static async start(options: Partial<HomeOptions> = {}): Promise<FixtureHome> {
    const fixture = new FixtureHome(await mkdtemp(join(tmpdir(), 'home-')), undefined);
    try {
      await fixture.restart(options);
      return fixture;
    } catch (error) {
      await fixture.stop();
      throw error;
    }
  }

  async restart(options: Partial<HomeOptions> = {}): Promise<void> {
    await this.home?.stop();
    const { url, username, password } = testClusterAddress();
    this.home = undefined;
    const home = await createHome({
      port: 0,
      elasticsearch: { url, auth: { username, password } },
      pluginDir: PLUGIN,
      dataDir: this.dataDir,
      sharedDepsDir: join(PLUGIN, 'target', 'public'),
      indices: this.indices,
      logging: { destination: this.log },
      ...options,
    });
    await home.start();
    this.home = home;
  }

  get url(): string {
    return this.home?.url ?? '';
  }

  async stop(): Promise<void> {
    await this.home?.stop();
    await this.cluster.indices.delete({
      index: Object.values(this.indices),
      ignore_unavailable: true,
      expand_wildcards: 'all',
    });
    for (const username of this.users) {
      await this.cluster.security.deleteUser({ username });
    }
    for (const name of this.roles) {
      await this.cluster.security.deleteRole({ name }, { ignore: [404] });
    }
    await this.cluster.close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** A user of Elasticsearch with these roles; the answer is their `authorization` header. */
  async user(...roles: string[]): Promise<{ username: string; password: string; basic: string }> {
    const username = uniqueName('home-user');
    const password = `${uniqueName('password')}:ü`;
    await this.cluster.security.putUser({ username, password, roles, refresh: 'wait_for' });
    this.users.push(username);
    return { username, password, basic: basic(username, password) };
  }

  /** A role that grants a privilege of the fixture by application privilege. */
  async role(privilege: string): Promise<string> {
    const name = uniqueName('home-role');
    const applications = [featureApplicationPrivilege('pluginFixture', privilege)];
    await this.cluster.security.putRole({ name, applications });
    this.roles.push(name);
    return name;
  }

  /** Asks as the superuser of the tests, with `kbn-xsrf`, unless the headers say otherwise. */
  async ask(path: string, options: AskOptions = {}): Promise<Answer> {
    const { username, password } = testClusterAddress();
    const headers = {
      authorization: basic(username, password),
      'kbn-xsrf': 'test',
      ...(options.body !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
    };
    return this.askAs(path, { ...options, headers });
  }

  /** Asks with just these headers. */
  async askAs(path: string, options: AskOptions = {}): Promise<Answer> {
    const { method = 'GET', body, headers, signal } = options;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers,
      redirect: 'manual',
      signal,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: () => JSON.parse(text) as Record<string, unknown>,
    };
  }

  async auditLines(): Promise<Array<Record<string, unknown>>> {
    const text = await readFile(join(this.dataDir, 'audit.log'), 'utf8');
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

export function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Waits until a check gives something, at most so many milliseconds. */
export async function eventually<T>(
  check: () => Promise<T | undefined>,
  limit = 30_000,
): Promise<T> {
  const until = Date.now() + limit;
  for (;;) {
    const value = await check();
    if (value !== undefined) {
      return value;
    }
    if (Date.now() > until) {
      throw new Error('What the test waits for did not come.');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
