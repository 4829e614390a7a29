import { randomUUID } from 'node:crypto';
import type { Request as HapiRequest, ResponseToolkit, Server } from '@hapi/hapi';
import { z } from 'zod';

const COOKIE = 'sid';
const MINUTE = 60_000;
/** A session that is not used for so long ends. */
export const IDLE_TIMEOUT = 8 * 60 * MINUTE;
/** A session ends after so long, used or not. */
export const LIFESPAN = 30 * 24 * 60 * MINUTE;
// Renewing at every request would only make every answer larger.
const RENEW_AFTER = MINUTE;

const sessionSchema = z.object({
  id: z.string(),
  authorization: z.string(),
  createdAt: z.number(),
  seenAt: z.number(),
});
export type Session = z.infer<typeof sessionSchema>;

export interface SessionOptions {
  secret: string;
  basePath: string;
  /** Set when the home is reached by https. */
  secure: boolean;
  now?: () => number;
}

/**
 * Sessions live in a cookie that only the home can open: sealed (encrypted and signed) with the
 * secret of its data folder. What was logged out is remembered in memory until it would have
 * run out anyway.
 */
export class Sessions {
  private readonly ended = new Map<string, number>();
  private readonly now: () => number;

  constructor(private readonly options: SessionOptions) {
    this.now = options.now ?? Date.now;
  }

  register(server: Server): void {
    server.state(COOKIE, {
      encoding: 'iron',
      password: this.options.secret,
      isHttpOnly: true,
      isSameSite: 'Lax',
      isSecure: this.options.secure,
      path: this.options.basePath || '/',
      ttl: null,
      ignoreErrors: true,
    });
  }

  /** The request's session, if it has one that still holds. */
  read(request: HapiRequest): Session | undefined {
    const parsed = sessionSchema.safeParse(request.state[COOKIE]);
    return parsed.success && this.holds(parsed.data) ? parsed.data : undefined;
  }

  /** Whether the request brought a cookie at all, good or not. */
  hasCookie(request: HapiRequest): boolean {
    return request.state[COOKIE] !== undefined;
  }

  start(authorization: string, toolkit: Pick<ResponseToolkit, 'state'>): void {
    const now = this.now();
    this.write({ id: randomUUID(), authorization, createdAt: now, seenAt: now }, toolkit);
  }

  /** Puts the end of an idle session off. */
  renew(session: Session, toolkit: Pick<ResponseToolkit, 'state'>): void {
    if (this.now() - session.seenAt > RENEW_AFTER) {
      this.write({ ...session, seenAt: this.now() }, toolkit);
    }
  }

  end(session: Session | undefined, toolkit: Pick<ResponseToolkit, 'unstate'>): void {
    if (session !== undefined) {
      this.forgetOld();
      this.ended.set(session.id, session.createdAt + LIFESPAN);
    }
    toolkit.unstate(COOKIE);
  }

  private write(session: Session, toolkit: Pick<ResponseToolkit, 'state'>): void {
    toolkit.state(COOKIE, session);
  }

  private holds({ id, seenAt, createdAt }: Session): boolean {
    const now = this.now();
    return now - seenAt < IDLE_TIMEOUT && now - createdAt < LIFESPAN && !this.ended.has(id);
  }

  private forgetOld(): void {
    for (const [id, until] of this.ended) {
      if (until < this.now()) {
        this.ended.delete(id);
      }
    }
  }
}
