import { createServer, type AddressInfo } from 'node:net';
import { choosePort } from './port';

test('a free port is chosen when none is asked for', async () => {
  expect(await choosePort(undefined)).toBeGreaterThan(1023);
  expect(await choosePort(0)).toBeGreaterThan(1023);
});

test('a port in use is named, with the option that changes it', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(choosePort(port)).rejects.toThrow(
    `Port ${port} of 127.0.0.1, meant for Elasticsearch, is in use by another program (EADDRINUSE). Stop that program, choose another port with --elasticsearch-port`,
  );
  await new Promise((resolve) => server.close(resolve));
  expect(await choosePort(port)).toBe(port);
});
