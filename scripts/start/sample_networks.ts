import { SAMPLE_NETWORKS } from '../../sample';

const API_VERSION = '2026-11-01';

/** Creates the networks of the sample's company over the public API; those that exist stay as they are. */
export const createSampleNetworks = async (
  homeUrl: string,
  login: { username: string; password: string },
): Promise<void> => {
  const credentials = Buffer.from(`${login.username}:${login.password}`).toString('base64');
  const headers = {
    authorization: `Basic ${credentials}`,
    'content-type': 'application/json',
    'elastic-api-version': API_VERSION,
    'kbn-xsrf': 'start',
  };
  const url = `${homeUrl}/api/suricata_hunt/networks`;
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`The networks cannot be read: ${await answer.text()}`);
  const { items } = (await answer.json()) as { items: { name: string }[] };
  const missing = SAMPLE_NETWORKS.filter(({ name }) => !items.some((item) => item.name === name));
  for (const network of missing) {
    const created = await fetch(url, { method: 'POST', headers, body: JSON.stringify(network) });
    if (!created.ok) {
      throw new Error(`The network "${network.name}" cannot be created: ${await created.text()}`);
    }
  }
};
