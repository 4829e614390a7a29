// A real Elasticsearch on two cores takes its time.
jest.setTimeout(120_000);
