/** The Elasticsearch that is fetched and started: the one that Kibana 9.4.3 asks for. */
export const ELASTICSEARCH_VERSION = '9.4.3';

/** The oldest Java that Elasticsearch 9.4 runs on. */
export const OLDEST_JAVA = 21;
