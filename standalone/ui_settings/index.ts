export { UiSettingsClient } from './client';
export { coreSettings } from './core_settings';
export { SettingsRegistry } from './registry';
export { registerSettingsRoutes } from './routes';
export { GLOBAL_SETTINGS_TYPE, SETTINGS_TYPE, settingsTypes } from './settings_type';
