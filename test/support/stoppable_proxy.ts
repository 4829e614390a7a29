import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** A request whose answer is kept back. */
export interface Held {
  /** Whether the one who asked has left. */
  isGivenUp: boolean;
}

/** Stands between a home and Elasticsearch, and can be taken away or made slow. */
export interface StoppableProxy {
  url: string;
  /** Cuts what is open and refuses what comes, as a server that is gone does. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Keeps back the answers to requests to a path, as a server that takes its time does. */
  hold: (path: string) => void;
  /** Hands over what was kept back, and what comes. */
  release: () => void;
  /** The requests whose answers are kept back. */
  held: () => readonly Held[];
}

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return address.port;
};

const REQUEST = /^[A-Z]+ (\S+) HTTP/;

/** Forwards connections of TCP to the host and port of a URL. */
export const startStoppableProxy = async (target: string): Promise<StoppableProxy> => {
  const { hostname, port, protocol } = new URL(target);
  const open = new Set<Socket>();
  /** Connections to the target, with those whose answers they carry. */
  const pairs = new Map<Socket, Socket>();
  let slowPath: string | undefined;
  let held: Held[] = [];
  const forward = (socket: Socket): void => {
    const other = connect({ host: hostname, port: Number(port) });
    let last: Held | undefined;
    for (const [one, its] of [
      [socket, other],
      [other, socket],
    ] as const) {
      open.add(one);
      one.on('error', () => its.destroy());
      one.on('close', () => {
        open.delete(one);
        its.destroy();
      });
    }
    socket.on('data', (chunk: Buffer) => {
      const path = REQUEST.exec(chunk.toString('latin1', 0, 500))?.[1];
      if (path === undefined || slowPath === undefined || !path.startsWith(slowPath)) return;
      last = { isGivenUp: false };
      held = [...held, last];
      other.unpipe(socket);
    });
    socket.on('close', () => {
      if (last !== undefined) last.isGivenUp = true;
      pairs.delete(other);
    });
    pairs.set(other, socket);
    socket.pipe(other).pipe(socket);
  };
  let server = createServer(forward);
  const own = await listen(server, 0);
  return {
    url: `${protocol}//127.0.0.1:${own}`,
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    start: async () => {
      if (server.listening) return;
      server = createServer(forward);
      await listen(server, own);
    },
    hold: (path) => {
      slowPath = path;
      held = [];
    },
    release: () => {
      slowPath = undefined;
      for (const [other, socket] of pairs) other.pipe(socket);
    },
    held: () => held,
  };
};
