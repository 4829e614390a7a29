const parseIfJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Reads a response by its content type, as Kibana's fetch does. */
export const readBody = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  const type = response.headers.get('content-type') ?? '';
  if (/^application\/(ndjson|zip)(;|$)/.test(type)) return response.blob();
  if (type.startsWith('application/vnd.mapbox-vector-tile')) return response.arrayBuffer();
  if (/^application\/([\w.+-]+\+)?json(;|$)/.test(type)) return response.json();
  return parseIfJson(await response.text());
};
