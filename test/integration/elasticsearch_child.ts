import { startElasticsearch } from '../../standalone/elasticsearch';

// A program that starts an Elasticsearch and then just lives, to be killed by a test.
const [dataDir = ''] = process.argv.slice(2);
startElasticsearch({ dataDir, heapMb: 512 }).then(
  ({ url, username, password, pid }) => {
    console.log(JSON.stringify({ url, username, password, pid }));
  },
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
