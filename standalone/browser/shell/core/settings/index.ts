export { createSettingsClient } from './settings_client';
