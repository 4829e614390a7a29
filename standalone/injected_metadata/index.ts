export {
  injectedMetadataSchema,
  type InjectedMetadata,
  type InjectedUiPlugin,
  type PublicSetting,
} from './metadata';
