import type {
  ISavedObjectTypeRegistry,
  SavedObjectsModelVersion,
  SavedObjectsType,
} from '@kbn/core/server';

/** The types that plugins registered, with their model versions in order. */
export class TypeRegistry implements ISavedObjectTypeRegistry {
  private readonly types = new Map<string, SavedObjectsType>();
  private locked = false;

  registerType(type: SavedObjectsType): void {
    if (this.locked) {
      throw new Error(`cannot call \`registerType\` after service startup ('${type.name}').`);
    }
    if (this.types.has(type.name)) {
      throw new Error(`Type '${type.name}' is already registered`);
    }
    checkType(type);
    this.types.set(type.name, type);
  }

  lock(): void {
    this.locked = true;
  }

  getType(name: string): SavedObjectsType | undefined {
    return this.types.get(name);
  }

  getAllTypes(): SavedObjectsType[] {
    return [...this.types.values()];
  }

  isHidden(name: string): boolean {
    return this.types.get(name)?.hidden ?? false;
  }
}

/** Names of fields that every stored object has beside its attributes. */
const ROOT_FIELDS = [
  'type',
  'references',
  'created_at',
  'updated_at',
  'typeMigrationVersion',
  'managed',
];

function checkType(type: SavedObjectsType): void {
  const { name } = type;
  if (!/^[a-zA-Z0-9_-]+$/.test(name) || ROOT_FIELDS.includes(name)) {
    throw new Error(
      `Type '${name}' cannot be registered: use letters, digits, "_" and "-", and none of ` +
        `${ROOT_FIELDS.join(', ')}.`,
    );
  }
  if (type.hidden && type.hiddenFromHttpApis === false) {
    throw new Error(
      `Type '${name}': 'hiddenFromHttpApis' cannot be 'false' when specifying 'hidden' as 'true'`,
    );
  }
  modelVersionsOf(type);
}

/** The model versions from 1 on; throws when one is left out. */
export function modelVersionsOf(type: SavedObjectsType): SavedObjectsModelVersion[] {
  const { modelVersions = {}, name } = type;
  const map = typeof modelVersions === 'function' ? modelVersions() : modelVersions;
  return Object.keys(map).map((_key, index) => {
    const version = map[index + 1];
    if (version === undefined) {
      throw new Error(
        `Type '${name}': gaps between model versions aren't allowed (missing version ${index + 1})`,
      );
    }
    return version;
  });
}
