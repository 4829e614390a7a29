/** `core.savedObjects`. */
declare module '@kbn/core/server' {
  import type { ObjectType } from '@kbn/config-schema';
  import type { estypes } from '@elastic/elasticsearch';

  export interface SavedObjectReference {
    name: string;
    type: string;
    id: string;
  }
  export interface SavedObjectError {
    statusCode: number;
    error: string;
    message: string;
  }
  export interface SavedObject<T = unknown> {
    id: string;
    type: string;
    /** Opaque; give it back to `update` to be refused when somebody was faster. */
    version?: string;
    attributes: T;
    references: SavedObjectReference[];
    namespaces?: string[];
    created_at?: string;
    created_by?: string;
    updated_at?: string;
    updated_by?: string;
    managed?: boolean;
    typeMigrationVersion?: string;
    error?: SavedObjectError;
  }

  export type SavedObjectsFieldMapping = estypes.MappingProperty;
  export interface SavedObjectsTypeMappingDefinition {
    dynamic?: false | 'strict';
    properties: Record<string, SavedObjectsFieldMapping>;
  }
  export interface SavedObjectModelTransformationDoc<A = unknown> {
    id: string;
    type: string;
    attributes: A;
    references?: SavedObjectReference[];
  }
  export type SavedObjectsModelChange =
    | { type: 'mappings_addition'; addedMappings: Record<string, SavedObjectsFieldMapping> }
    | { type: 'mappings_deprecation'; deprecatedMappings: string[] }
    | {
        type: 'data_backfill';
        backfillFn(
          document: SavedObjectModelTransformationDoc<Record<string, unknown>>,
          context: { modelVersion: number },
        ): { attributes: Record<string, unknown> };
      }
    | { type: 'data_removal'; removedAttributePaths: string[] };
  export interface SavedObjectsModelVersion {
    changes: SavedObjectsModelChange[];
    schemas?: {
      create?: ObjectType;
      forwardCompatibility?:
        ObjectType | ((attributes: Record<string, unknown>) => Record<string, unknown>);
    };
  }
  export type SavedObjectsModelVersionMap = Record<number, SavedObjectsModelVersion>;
  export type SavedObjectsNamespaceType = 'single' | 'multiple-isolated' | 'multiple' | 'agnostic';
  export interface SavedObjectsTypeManagementDefinition {
    importableAndExportable?: boolean;
    icon?: string;
    displayName?: string;
    defaultSearchField?: string;
    getTitle?(object: SavedObject): string;
    getInAppUrl?(object: SavedObject): { path: string; uiCapabilitiesPath: string };
  }
  export interface SavedObjectsType {
    name: string;
    hidden: boolean;
    hiddenFromHttpApis?: boolean;
    namespaceType: SavedObjectsNamespaceType;
    mappings: SavedObjectsTypeMappingDefinition;
    modelVersions?: SavedObjectsModelVersionMap | (() => SavedObjectsModelVersionMap);
    management?: SavedObjectsTypeManagementDefinition;
  }

  export type MutatingOperationRefreshSetting = boolean | 'wait_for';
  export interface SavedObjectsCreateOptions {
    id?: string;
    overwrite?: boolean;
    version?: string;
    references?: SavedObjectReference[];
    refresh?: MutatingOperationRefreshSetting;
    managed?: boolean;
  }
  export interface SavedObjectsBulkCreateObject<T = unknown> {
    id?: string;
    type: string;
    attributes: T;
    version?: string;
    references?: SavedObjectReference[];
    managed?: boolean;
  }
  export interface SavedObjectsUpdateOptions<T = unknown> {
    version?: string;
    references?: SavedObjectReference[];
    refresh?: MutatingOperationRefreshSetting;
    upsert?: T;
    retryOnConflict?: number;
    /** `false` replaces all attributes; the default `true` merges objects at all depths. */
    mergeAttributes?: boolean;
  }
  export interface SavedObjectsUpdateResponse<T = unknown> extends Omit<
    SavedObject<T>,
    'attributes' | 'references'
  > {
    attributes: Partial<T>;
    references: SavedObjectReference[] | undefined;
  }
  export interface SavedObjectsDeleteOptions {
    refresh?: MutatingOperationRefreshSetting;
    force?: boolean;
  }
  export interface SavedObjectsBulkDeleteStatus {
    id: string;
    type: string;
    success: boolean;
    error?: SavedObjectError;
  }
  export interface SavedObjectsFindOptions {
    type: string | string[];
    page?: number;
    perPage?: number;
    search?: string;
    searchFields?: string[];
    defaultSearchOperator?: 'AND' | 'OR';
    sortField?: string;
    sortOrder?: 'asc' | 'desc';
    fields?: string[];
    /** KQL over `<type>.attributes.<field>`. */
    filter?: string;
    hasReference?: { type: string; id: string } | Array<{ type: string; id: string }>;
    namespaces?: string[];
  }
  export interface SavedObjectsFindResult<T = unknown> extends SavedObject<T> {
    score: number;
    sort?: Array<string | number | boolean | null>;
  }
  export interface SavedObjectsFindResponse<T = unknown> {
    saved_objects: Array<SavedObjectsFindResult<T>>;
    total: number;
    per_page: number;
    page: number;
    pit_id?: string;
  }
  export interface ISavedObjectsPointInTimeFinder<T = unknown> {
    find(): AsyncGenerator<SavedObjectsFindResponse<T>>;
    close(): Promise<void>;
  }
  export type SavedObjectsCreatePointInTimeFinderOptions = Omit<SavedObjectsFindOptions, 'page'>;

  export interface SavedObjectsClientContract {
    create<T = unknown>(
      type: string,
      attributes: T,
      options?: SavedObjectsCreateOptions,
    ): Promise<SavedObject<T>>;
    bulkCreate<T = unknown>(
      objects: Array<SavedObjectsBulkCreateObject<T>>,
      options?: Omit<SavedObjectsCreateOptions, 'id' | 'version'>,
    ): Promise<{ saved_objects: Array<SavedObject<T>> }>;
    get<T = unknown>(type: string, id: string): Promise<SavedObject<T>>;
    bulkGet<T = unknown>(
      objects: Array<{ type: string; id: string }>,
    ): Promise<{ saved_objects: Array<SavedObject<T>> }>;
    find<T = unknown>(options: SavedObjectsFindOptions): Promise<SavedObjectsFindResponse<T>>;
    update<T = unknown>(
      type: string,
      id: string,
      attributes: Partial<T>,
      options?: SavedObjectsUpdateOptions<T>,
    ): Promise<SavedObjectsUpdateResponse<T>>;
    delete(type: string, id: string, options?: SavedObjectsDeleteOptions): Promise<object>;
    bulkDelete(
      objects: Array<{ type: string; id: string }>,
      options?: SavedObjectsDeleteOptions,
    ): Promise<{ statuses: SavedObjectsBulkDeleteStatus[] }>;
    createPointInTimeFinder<T = unknown>(
      options: SavedObjectsCreatePointInTimeFinderOptions,
    ): ISavedObjectsPointInTimeFinder<T>;
  }
  export type ISavedObjectsRepository = SavedObjectsClientContract;

  export interface ISavedObjectTypeRegistry {
    getType(name: string): SavedObjectsType | undefined;
    getAllTypes(): SavedObjectsType[];
    isHidden(name: string): boolean;
  }
  export interface SavedObjectsServiceSetup {
    registerType(type: SavedObjectsType): void;
    getDefaultIndex(): string;
  }
  export interface SavedObjectsServiceStart {
    getScopedClient(
      request: ScopeableRequest,
      options?: { includedHiddenTypes?: string[] },
    ): SavedObjectsClientContract;
    createInternalRepository(includedHiddenTypes?: string[]): ISavedObjectsRepository;
    createScopedRepository(
      request: ScopeableRequest,
      includedHiddenTypes?: string[],
    ): ISavedObjectsRepository;
    getTypeRegistry(): ISavedObjectTypeRegistry;
    getDefaultIndex(): string;
  }
}
