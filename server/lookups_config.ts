import { schema } from '@kbn/config-schema';
import { EVE_FIELDS, type Entity } from '../common/eve';
import { DEFAULT_LOOKUPS, templateProblem } from '../common/lookups';

const ENTITIES = [...new Set(EVE_FIELDS.flatMap(({ entity }) => entity ?? []))].toSorted();

const isEntity = (text: string): text is Entity => (ENTITIES as string[]).includes(text);

const entity = schema.string({
  validate: (text) =>
    isEntity(text) ? undefined : `There is no kind "${text}". Kinds: ${ENTITIES.join(', ')}.`,
});

/** `suricata_hunt.lookups` of the configuration; a template that is not safe stops the start. */
export const lookupsSchema = schema.arrayOf(
  schema.object({
    name: schema.string({ minLength: 1, maxLength: 60 }),
    url: schema.string({ maxLength: 1_000, validate: templateProblem }),
    entities: schema.arrayOf(entity, { minSize: 1, maxSize: 30 }),
    internal: schema.boolean({ defaultValue: false }),
  }),
  {
    maxSize: 50,
    defaultValue: DEFAULT_LOOKUPS.map(({ name, url, entities, internal = false }) => ({
      name,
      url,
      entities: [...entities],
      internal,
    })),
  },
);
