import type { ElasticsearchClient, IRouter, Logger, ServiceStatus } from '@kbn/core/server';
import type { Observable, Subscription } from 'rxjs';

interface Status {
  level: string;
  summary: string;
}

const LEVELS = ['available', 'degraded', 'unavailable', 'critical'];

/** How the home, Elasticsearch and the plugins are. */
export class HomeStatus {
  private readonly plugins = new Map<string, Status>();
  private readonly subscriptions: Subscription[] = [];

  constructor(private readonly logger: Logger) {}

  /** Takes what a plugin says about itself. */
  follow(pluginId: string, status$: Observable<ServiceStatus>): void {
    this.subscriptions.push(
      status$.subscribe({
        next: ({ level, summary }) => this.plugins.set(pluginId, { level: String(level), summary }),
        error: (error) => this.logger.error(`Status of ${pluginId} failed: ${String(error)}`),
      }),
    );
  }

  async read(client: ElasticsearchClient) {
    const elasticsearch = await elasticsearchStatus(client);
    const all = [elasticsearch, ...this.plugins.values()];
    const worst = Math.max(...all.map(({ level }) => LEVELS.indexOf(level)));
    const level = LEVELS[worst] ?? 'available';
    const summary = all.find((status) => status.level === level)?.summary ?? '';
    return {
      overall: { level, summary },
      core: { elasticsearch },
      plugins: Object.fromEntries(this.plugins),
    };
  }

  stop(): void {
    this.subscriptions.forEach((subscription) => subscription.unsubscribe());
  }
}

async function elasticsearchStatus(client: ElasticsearchClient): Promise<Status> {
  try {
    await client.ping({}, { requestTimeout: 3_000, maxRetries: 0 });
    return { level: 'available', summary: 'Elasticsearch is available' };
  } catch {
    return { level: 'critical', summary: 'Elasticsearch cannot be reached' };
  }
}

/** GET `/api/status`: anybody learns the level, who is logged in the rest too. */
export function registerStatusRoute(
  router: IRouter,
  status: HomeStatus,
  client: ElasticsearchClient,
  version: string,
): void {
  const reason = 'load balancers ask without credentials';
  router.get(
    {
      path: '/api/status',
      validate: false,
      security: { authz: { enabled: false, reason }, authc: { enabled: 'optional', reason } },
      options: { access: 'public' },
    },
    async (_context, request, response) => {
      const current = await status.read(client);
      const body = request.auth.isAuthenticated
        ? { name: 'home', version: { number: version }, status: current }
        : { version: { number: version }, status: { overall: { level: current.overall.level } } };
      const isDown = ['unavailable', 'critical'].includes(current.overall.level);
      const statusCode = isDown ? 503 : 200;
      return response.custom({ statusCode, body, bypassErrorFormat: true });
    },
  );
}
