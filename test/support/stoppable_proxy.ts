import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** Stands between a home and Elasticsearch, and can be taken away. */
export interface StoppableProxy {
  url: string;
  /** Cuts what is open and refuses what comes, as a server that is gone does. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
}

const listen = async (server: Server, port: number): Promise<number> => {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return address.port;
};

/** Forwards connections of TCP to the host and port of a URL. */
export const startStoppableProxy = async (target: string): Promise<StoppableProxy> => {
  const { hostname, port, protocol } = new URL(target);
  const open = new Set<Socket>();
  const forward = (socket: Socket): void => {
    const other = connect({ host: hostname, port: Number(port) });
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
  };
};
