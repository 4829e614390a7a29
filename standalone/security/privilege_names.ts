import { subPrivilegesOf } from './features_registry';
import type { Feature } from './feature_schema';

/**
 * The home keeps no privileges of its own: Elasticsearch's roles say who may do what, in two
 * ways. A role named after the feature (`my_feature_all`, `my_feature_read`) grants by its name;
 * any role may grant by an application privilege, which API keys inherit too.
 */
export const HOME_APPLICATION = 'kibana-.kibana_home';

export type FeatureLevel = 'all' | 'read';

/** `myFeature` and `all` give `my_feature_all`. */
export function featureRoleName(featureId: string, privilege: string): string {
  return `${snakeCase(featureId)}_${snakeCase(privilege)}`;
}

/** The action that stands for a privilege (`all`, `read`, or a sub-feature's) in a role. */
export function featureAction(featureId: string, privilege: string): string {
  return `feature:${featureId}/${privilege}`;
}

/** The entry of `applications` in an Elasticsearch role that grants a privilege of a feature. */
export function featureApplicationPrivilege(featureId: string, privilege: string) {
  return {
    application: HOME_APPLICATION,
    privileges: [featureAction(featureId, privilege)],
    resources: ['*'],
  };
}

/** The names of all privileges of a feature. */
export function privilegeNames(feature: Feature): string[] {
  return feature.privileges === null
    ? []
    : ['all', 'read', ...subPrivilegesOf(feature).map(({ id }) => id)];
}

function snakeCase(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^a-zA-Z0-9]+/g, '_')
    .toLowerCase();
}
