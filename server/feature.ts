import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';
import { API_PRIVILEGES } from '../common/api';
import { NETWORK_TYPE } from './networks';

const APP_ID = 'suricataHunt';
const SAVED_TYPES = [NETWORK_TYPE];

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
      savedObject: { all: SAVED_TYPES, read: [] },
      ui: ['show', 'save'],
    },
    read: {
      app: [APP_ID],
      api: [API_PRIVILEGES.read],
      savedObject: { all: [], read: SAVED_TYPES },
      ui: ['show'],
    },
  },
};
