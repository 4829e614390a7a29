declare module '@kbn/features-plugin/server' {
  export interface FeaturePrivilege {
    savedObject: { all: readonly string[]; read: readonly string[] };
    /** Capabilities: `save` becomes `capabilities.<featureId>.save`. */
    ui: readonly string[];
    /** What `security.authz.requiredPrivileges` of a route asks for. */
    api?: readonly string[];
    app?: readonly string[];
    catalogue?: readonly string[];
    management?: Record<string, readonly string[]>;
    disabled?: boolean;
    excludeFromBasePrivileges?: boolean;
  }
  export interface SubFeaturePrivilege extends FeaturePrivilege {
    id: string;
    name: string;
    includeIn: 'all' | 'read' | 'none';
  }
  export interface SubFeaturePrivilegeGroup {
    groupType: 'independent' | 'mutually_exclusive';
    privileges: readonly SubFeaturePrivilege[];
  }
  export interface SubFeature {
    name: string;
    description?: string;
    privilegeGroups: readonly SubFeaturePrivilegeGroup[];
  }
  export interface KibanaFeatureConfig {
    id: string;
    name: string;
    description?: string;
    category: {
      id: string;
      label: string;
      ariaLabel?: string;
      euiIconType?: string;
      order?: number;
    };
    order?: number;
    app: readonly string[];
    catalogue?: readonly string[];
    management?: Record<string, readonly string[]>;
    privileges: { all: FeaturePrivilege; read: FeaturePrivilege } | null;
    subFeatures?: readonly SubFeature[];
    hidden?: boolean;
  }
  export interface FeaturesPluginSetup {
    registerKibanaFeature(feature: KibanaFeatureConfig): void;
  }
  export interface FeaturesPluginStart {
    getKibanaFeatures(): KibanaFeatureConfig[];
  }
}
