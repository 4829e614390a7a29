import { schema } from '@kbn/config-schema';
import type { IUiSettingsClient, UiSettingsParams } from '@kbn/core/server';
import { z } from 'zod';
import { INTERNAL_DNS_SUFFIXES } from '../common/networks';

const SETTINGS = {
  indexPattern: 'suricataHunt:indexPattern',
  mailSuffixes: 'suricataHunt:organisationMailSuffixes',
  dnsSuffixes: 'suricataHunt:internalDnsSuffixes',
} as const;

const ours = z.object({
  [SETTINGS.indexPattern]: z.string(),
  [SETTINGS.mailSuffixes]: z.array(z.string()),
  [SETTINGS.dnsSuffixes]: z.array(z.string()),
});

/** The settings in force, with one look at what is saved. */
export const readSettings = async (client: IUiSettingsClient) => {
  const all = ours.parse(await client.getAll());
  return {
    pattern: all[SETTINGS.indexPattern],
    mailSuffixes: all[SETTINGS.mailSuffixes],
    dnsSuffixes: all[SETTINGS.dnsSuffixes],
  };
};

const CATEGORY = ['Suricata Hunt'];

const suffixes = schema.arrayOf(schema.string({ minLength: 1, maxLength: 253 }), { maxSize: 200 });

/** The advanced settings of the plugin, with the administrator's configuration as default. */
export const uiSettings = (indexPattern: string): Record<string, UiSettingsParams> => ({
  [SETTINGS.indexPattern]: {
    name: 'Suricata event indices',
    description:
      'Index patterns, separated by commas, in which Suricata Hunt looks for Suricata events.',
    category: CATEGORY,
    type: 'string',
    value: indexPattern,
    schema: schema.string({ minLength: 1, maxLength: 2_000 }),
  },
  [SETTINGS.mailSuffixes]: {
    name: 'Mail addresses of the organisation',
    description:
      'Endings of mail addresses as Suricata logs them, for example @example.org>. Guided filters use them to find mail that pretends to come from within.',
    category: CATEGORY,
    type: 'array',
    value: [],
    schema: suffixes,
  },
  [SETTINGS.dnsSuffixes]: {
    name: 'Internal DNS suffixes',
    description:
      'Endings of names that are only known inside, for example .corp.example. Guided filters leave them out where they look for names of the internet.',
    category: CATEGORY,
    type: 'array',
    value: [...INTERNAL_DNS_SUFFIXES],
    schema: suffixes,
  },
});
