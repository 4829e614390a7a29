import { schema } from '@kbn/config-schema';
import type { UiSettingsParams } from '@kbn/core/server';

const json = (): UiSettingsParams['schema'] =>
  schema.string({
    validate: (text) => {
      try {
        JSON.parse(text);
        return undefined;
      } catch {
        return 'must be valid JSON';
      }
    },
  });

const QUICK_RANGES = [
  { from: 'now/d', to: 'now/d', display: 'Today' },
  { from: 'now/w', to: 'now/w', display: 'This week' },
  { from: 'now-15m', to: 'now', display: 'Last 15 minutes' },
  { from: 'now-30m', to: 'now', display: 'Last 30 minutes' },
  { from: 'now-1h', to: 'now', display: 'Last 1 hour' },
  { from: 'now-24h', to: 'now', display: 'Last 24 hours' },
  { from: 'now-7d', to: 'now', display: 'Last 7 days' },
  { from: 'now-30d', to: 'now', display: 'Last 30 days' },
  { from: 'now-90d', to: 'now', display: 'Last 90 days' },
  { from: 'now-1y', to: 'now', display: 'Last 1 year' },
];

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The settings of Kibana itself that plugins rely on. */
export const coreSettings: Record<string, UiSettingsParams> = {
  dateFormat: {
    name: 'Date format',
    description: 'The format of dates with their time.',
    value: 'MMM D, YYYY @ HH:mm:ss.SSS',
    type: 'string',
    schema: schema.string({ minLength: 1 }),
  },
  'dateFormat:tz': {
    name: 'Time zone',
    description: 'The time zone that times are shown in; Browser is the zone of the browser.',
    value: 'Browser',
    type: 'string',
    requiresPageReload: true,
    schema: schema.string({ minLength: 1 }),
  },
  'dateFormat:dow': {
    name: 'Day of week',
    description: 'The day that a week starts with.',
    value: 'Sunday',
    type: 'select',
    options: WEEKDAYS,
    schema: schema.oneOf(WEEKDAYS.map((day) => schema.literal(day))),
  },
  'timepicker:timeDefaults': {
    name: 'Time filter defaults',
    description: 'The time range that a page starts with.',
    value: JSON.stringify({ from: 'now-15m', to: 'now' }, null, 2),
    type: 'json',
    requiresPageReload: true,
    schema: json(),
  },
  'timepicker:refreshIntervalDefaults': {
    name: 'Time filter refresh interval',
    description: 'How often a page asks again by itself, in milliseconds.',
    value: JSON.stringify({ pause: true, value: 60_000 }, null, 2),
    type: 'json',
    requiresPageReload: true,
    schema: json(),
  },
  'timepicker:quickRanges': {
    name: 'Time filter quick ranges',
    description: 'The ranges that the time picker offers.',
    value: JSON.stringify(QUICK_RANGES, null, 2),
    type: 'json',
    schema: json(),
  },
  'theme:darkMode': {
    name: 'Dark mode',
    description: 'Light or dark colours, or those of the system.',
    value: 'disabled',
    type: 'select',
    options: ['enabled', 'disabled', 'system'],
    optionLabels: { enabled: 'On', disabled: 'Off', system: 'Same as the system' },
    requiresPageReload: true,
    schema: schema.oneOf([
      schema.literal('enabled'),
      schema.literal('disabled'),
      schema.literal('system'),
    ]),
  },
  'state:storeInSessionStorage': {
    name: 'Store URLs in session storage',
    description: 'Keeps the state of a page out of its address.',
    value: false,
    type: 'boolean',
    schema: schema.boolean(),
  },
};
