declare module '@kbn/encrypted-saved-objects-plugin/server' {
  import type { SavedObject } from '@kbn/core/server';

  export interface EncryptedSavedObjectTypeRegistration {
    readonly type: string;
    /** Names of top-level attributes. */
    readonly attributesToEncrypt: ReadonlySet<
      string | { key: string; dangerouslyExposeValue?: boolean }
    >;
    /** Attributes that the encrypted ones belong to: changed alone, nothing can be decrypted. */
    readonly attributesToIncludeInAAD?: ReadonlySet<string>;
    /** `true` when left out: objects with an id of one's own, unless it is a UUID, are refused. */
    readonly enforceRandomId?: boolean;
  }
  export interface EncryptedSavedObjectsPluginSetup {
    /** False without an encryption key: then nothing can be encrypted. */
    readonly canEncrypt: boolean;
    registerType(registration: EncryptedSavedObjectTypeRegistration): void;
  }
  export interface EncryptedSavedObjectsClient {
    getDecryptedAsInternalUser<T = unknown>(
      type: string,
      id: string,
      options?: { namespace?: string },
    ): Promise<SavedObject<T>>;
  }
  export interface EncryptedSavedObjectsPluginStart {
    isEncryptionError(error: Error): boolean;
    getClient(options?: { includedHiddenTypes?: string[] }): EncryptedSavedObjectsClient;
  }
}
