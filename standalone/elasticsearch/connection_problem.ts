import { errors } from '@elastic/elasticsearch';
import type { ClusterConnection } from './connect';
import { ElasticsearchProblem, reasonOf } from './problem';

/** Says in plain English why a cluster could not be used, and what to do. */
export function connectionProblem(
  connection: ClusterConnection,
  error: unknown,
): ElasticsearchProblem {
  return new ElasticsearchProblem(explain(connection, error), { cause: error });
}

function explain({ url, credentials }: ClusterConnection, error: unknown): string {
  if (error instanceof errors.ProductNotSupportedError) {
    return `What answers at ${url} is not Elasticsearch. Check the address.`;
  }
  if (error instanceof errors.ResponseError && error.statusCode === 401) {
    return credentials === undefined
      ? `${url} asks for a user. Set ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD, or ` +
          'ELASTICSEARCH_API_KEY.'
      : `${url} does not accept ${'apiKey' in credentials ? 'the API key' : `user ${credentials.username} with this password`}. ` +
          'Check ELASTICSEARCH_USERNAME and ELASTICSEARCH_PASSWORD, or ELASTICSEARCH_API_KEY.';
  }
  if (error instanceof errors.ResponseError && error.statusCode === 403) {
    return `${url} knows this user, but forbids what is asked: ${forbidden(error)}`;
  }
  if (error instanceof errors.ResponseError) {
    return `${url} answers with status ${error.statusCode}. Check the address and the cluster.`;
  }
  if (error instanceof errors.TimeoutError) {
    return `${url} did not answer in time. Check that the cluster is well and not behind a firewall.`;
  }
  return explainNetwork(url, reasonOf(error));
}

function forbidden(error: errors.ResponseError): string {
  return error.message.split('\n')[0] ?? '';
}

function explainNetwork(url: string, reason: string): string {
  if (/ENOTFOUND|EAI_AGAIN/.test(reason)) {
    return `The host of ${url} is not known here (${reason}). Check the address.`;
  }
  if (/ECONNREFUSED/.test(reason)) {
    return `Nothing listens at ${url} (${reason}). Check that Elasticsearch runs, and its port.`;
  }
  if (/wrong version number|packet length too long|EPROTO/i.test(reason)) {
    return `${url} does not speak TLS. Write http:// instead of https://.`;
  }
  if (/altname|does not match certificate/i.test(reason)) {
    return `The certificate of ${url} is for another host name (${reason}). Use the name that is in it.`;
  }
  if (/certificate|self.signed|unable to verify/i.test(reason)) {
    return (
      `The certificate of ${url} is not trusted (${reason}). Name the file with the certificate of ` +
      'its authority in ELASTICSEARCH_CA (Elasticsearch makes it as config/certs/http_ca.crt).'
    );
  }
  if (url.startsWith('http:') && /socket hang up|other side closed|ECONNRESET/i.test(reason)) {
    return `${url} closes the connection (${reason}). If the cluster uses TLS, write https://.`;
  }
  return `${url} cannot be reached: ${reason}`;
}
