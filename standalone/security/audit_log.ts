import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import type { AuditEvent, AuditLogger, KibanaRequest, Logger } from '@kbn/core/server';
import type { RequestAuthStore } from '../http';

/** Who did what, one JSON object a line (ECS field names), in a file of the data folder. */
export class AuditLog {
  private readonly stream: WriteStream;
  readonly withoutRequest: AuditLogger;

  constructor(
    path: string,
    private readonly authStore: RequestAuthStore,
    logger: Logger,
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
    this.stream.on('error', (error) =>
      logger.error(`The audit log ${path} cannot be written: ${error.message}`),
    );
    this.withoutRequest = this.logger(() => ({}));
  }

  asScoped(request: KibanaRequest): AuditLogger {
    return this.logger(() => {
      const auth = this.authStore.get(request);
      const { user } = auth ?? {};
      return {
        ...(user && { user: { name: user.username, roles: user.roles } }),
        trace: { id: request.id },
        session_id: auth?.sessionId,
      };
    });
  }

  login(username: string, address: string, success: boolean): void {
    this.withoutRequest.log({
      message: success
        ? `User [${username}] has logged in from ${address}`
        : `Failed attempt to log in as [${username}] from ${address}`,
      event: {
        action: 'user_login',
        category: ['authentication'],
        outcome: success ? 'success' : 'failure',
      },
    });
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.stream.end(resolve));
  }

  private logger(scope: () => { user?: object; trace?: object; session_id?: string }): AuditLogger {
    return {
      enabled: true,
      includeSavedObjectNames: true,
      log: (event: AuditEvent | undefined) => {
        if (event === undefined) {
          return;
        }
        const { session_id, ...who } = scope();
        const kibana = { space_id: 'default', session_id, ...event.kibana };
        const line = { '@timestamp': new Date().toISOString(), ...event, ...who, kibana };
        this.stream.write(`${JSON.stringify(line)}\n`);
      },
    };
  }
}
