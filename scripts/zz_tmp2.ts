import { startElasticsearch } from '../standalone/elasticsearch';
async function main() {
  const t = Date.now();
  const es = await startElasticsearch({ dataDir: process.argv[2]!, heapMb: 512, log: console.log });
  console.log(es.url, Date.now() - t);
  await es.stop();
  console.log('stopped', Date.now() - t);
}
main().catch((e) => { console.error(e.message); process.exit(1); });
