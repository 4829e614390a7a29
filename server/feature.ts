import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';
import { API_PRIVILEGES } from '../common/api';
import { FAVOURITES_TYPE, FILTER_SET_TYPE } from './filter_sets';
import { INDICATOR_LIST_TYPE, INDICATOR_VALUES_TYPE } from './indicators';
import { LINK_TYPE } from './links';
import { NETWORK_TYPE } from './networks';
import { PACKED_GUIDED_FILTER_TYPE } from './packs';
import { TRAIL_TYPE } from './trails';

const APP_ID = 'suricataHunt';
const SAVED_TYPES = [
  NETWORK_TYPE,
  FILTER_SET_TYPE,
  FAVOURITES_TYPE,
  PACKED_GUIDED_FILTER_TYPE,
  INDICATOR_LIST_TYPE,
  INDICATOR_VALUES_TYPE,
  TRAIL_TYPE,
];

/** Whoever may hunt may hand a hunt on: links are kept for readers too, by our route alone. */
const LINK_TYPES = [LINK_TYPE];

/** What an administrator grants to roles: reading, or all. */
export const feature: KibanaFeatureConfig = {
  id: APP_ID,
  name: 'Suricata Hunt',
  description: 'Guided threat hunting over Suricata events',
  category: { id: 'securitySolution', label: 'Security', euiIconType: 'logoSecurity', order: 4000 },
  app: [APP_ID],
  privileges: {
    all: {
      app: [APP_ID],
      api: [API_PRIVILEGES.read, API_PRIVILEGES.all],
      savedObject: { all: [...SAVED_TYPES, ...LINK_TYPES], read: [] },
      ui: ['show', 'save'],
    },
    read: {
      app: [APP_ID],
      api: [API_PRIVILEGES.read],
      savedObject: { all: LINK_TYPES, read: SAVED_TYPES },
      ui: ['show'],
    },
  },
};
