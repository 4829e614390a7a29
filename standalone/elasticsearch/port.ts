import { createServer, type AddressInfo } from 'node:net';
import { z } from 'zod';
import { ElasticsearchProblem } from './problem';

const systemError = z.object({ code: z.string() });

/**
 * The port for Elasticsearch to listen on: the one asked for, or a free one for 0 and undefined.
 *
 * @throws ElasticsearchProblem when the one asked for is taken
 */
export async function choosePort(wanted: number | undefined): Promise<number> {
  try {
    return await tryPort(wanted ?? 0);
  } catch (error) {
    const { code } = systemError.parse(error);
    const reason = code === 'EADDRINUSE' ? 'is in use by another program' : 'cannot be used';
    throw new ElasticsearchProblem(
      `Port ${wanted} of 127.0.0.1, meant for Elasticsearch, ${reason} (${code}). Stop ` +
        'that program, choose another port with --elasticsearch-port, or leave that option out to ' +
        'have a free one chosen.',
    );
  }
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address() as AddressInfo;
      server.close(() => resolve(address.port));
    });
  });
}
