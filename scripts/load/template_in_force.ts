import type { Client } from '@elastic/elasticsearch';
import { EXIT_CODES, LoadError } from './errors';
import { eventIndex } from './index_names';
import type { LoadProgress } from './progress';

const patternFits = (pattern: string, name: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(name);

interface TemplateInForce {
  name: string;
  ours: boolean;
  makesDataStreams: boolean;
}

/** Which template shapes a new index of this name: the one with the highest priority. */
const templateInForce = async (
  client: Client,
  indexName: string,
): Promise<TemplateInForce | undefined> => {
  const { index_templates: all } = await client.indices.getIndexTemplate();
  const best = all
    .filter(({ index_template: template }) =>
      [template.index_patterns].flat().some((pattern) => patternFits(pattern, indexName)),
    )
    .sort((a, b) => (b.index_template.priority ?? 0) - (a.index_template.priority ?? 0))[0];
  return best === undefined
    ? undefined
    : {
        name: best.name,
        ours: best.index_template._meta?.managed_by === 'suricata_hunt',
        makesDataStreams: best.index_template.data_stream !== undefined,
      };
};

/** Stops before events would go into data streams; tells when a foreign template shapes the indices. */
export const checkTemplate = async (
  client: Client,
  index: string,
  progress: LoadProgress,
): Promise<void> => {
  const sample = eventIndex(index, '2026.01.01');
  const template = await templateInForce(client, sample);
  if (template === undefined || template.ours) return;
  if (template.makesDataStreams) {
    throw new LoadError(
      `Names such as ${sample} belong to the data stream template ${template.name}. Choose another name with --index.`,
      EXIT_CODES.unusable,
    );
  }
  progress.notice(
    `The index template ${template.name} shapes the indices ${index}-*, not the one for loaded events: fields get the types that it says.`,
  );
};
