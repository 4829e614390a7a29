export { encryptedSavedObjectsSetup, encryptedSavedObjectsStart } from './encrypted_contract';
export { AttributeEncryption } from './encryption';
export { ensureIndex, SAVED_OBJECTS_INDEX } from './index_definition';
export { Repository } from './repository';
export { ScopedSavedObjects } from './scoped_client';
export type { MayUse } from './scoped_client';
export { TypeRegistry } from './type_registry';
