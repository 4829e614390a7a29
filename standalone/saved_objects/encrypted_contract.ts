import type {
  EncryptedSavedObjectsPluginSetup,
  EncryptedSavedObjectsPluginStart,
} from '@kbn/encrypted-saved-objects-plugin/server';
import { EncryptionError, type AttributeEncryption } from './encryption';
import type { Repository } from './repository';

/** The setup contract of the plugin `encryptedSavedObjects`; the home always has a key. */
export function encryptedSavedObjectsSetup(
  encryption: AttributeEncryption,
): EncryptedSavedObjectsPluginSetup {
  return {
    canEncrypt: true,
    registerType: (registration) => encryption.registerType(registration),
  };
}

/** Its start contract; `repository` makes one that knows the given hidden types. */
export function encryptedSavedObjectsStart(
  repository: (includedHiddenTypes: string[]) => Repository,
): EncryptedSavedObjectsPluginStart {
  return {
    isEncryptionError: (error) => error instanceof EncryptionError,
    getClient: ({ includedHiddenTypes = [] } = {}) => ({
      getDecryptedAsInternalUser: (type, id) =>
        repository(includedHiddenTypes).getDecrypted(type, id),
    }),
  };
}
