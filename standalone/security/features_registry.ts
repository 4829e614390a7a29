import type { FeaturesPluginSetup, KibanaFeatureConfig } from '@kbn/features-plugin/server';
import { z } from 'zod';
import { featureSchema, type Feature, type Privilege, type SubPrivilege } from './feature_schema';

/** The features that plugins registered, and the privileges they are made of. */
export class FeaturesRegistry implements FeaturesPluginSetup {
  private readonly features = new Map<string, Feature>();
  private locked = false;

  registerKibanaFeature(config: KibanaFeatureConfig): void {
    if (this.locked) {
      throw new Error(
        `Features are locked, can't register new features. Attempt to register ${config.id} failed.`,
      );
    }
    const parsed = featureSchema.safeParse(config);
    if (!parsed.success) {
      throw new Error(`Feature ${config.id} cannot be used: ${z.prettifyError(parsed.error)}`);
    }
    if (this.features.has(config.id)) {
      throw new Error(`Feature with id ${config.id} is already registered.`);
    }
    checkApps(parsed.data);
    this.features.set(config.id, parsed.data);
  }

  /** Called when all plugins are set up. */
  lock(): void {
    this.locked = true;
  }

  getAll(): Feature[] {
    return [...this.features.values()];
  }
}

/** All sub-feature privileges of a feature. */
export function subPrivilegesOf(feature: Feature): SubPrivilege[] {
  return (feature.subFeatures ?? []).flatMap((sub) =>
    sub.privilegeGroups.flatMap((group) => group.privileges),
  );
}

/** What a privilege names must be named on the feature too, and the other way round. */
function checkApps(feature: Feature): void {
  if (feature.privileges === null) {
    return;
  }
  const named: Array<[string, Privilege]> = [
    ...Object.entries(feature.privileges),
    ...subPrivilegesOf(feature).map((sub): [string, Privilege] => [sub.id, sub]),
  ];
  for (const [id, privilege] of named) {
    const unknown = (privilege.app ?? []).filter((app) => !feature.app.includes(app));
    if (unknown.length > 0) {
      throw new Error(
        `Feature privilege ${feature.id}.${id} has unknown app entries: ${unknown.join(', ')}`,
      );
    }
  }
  const used = new Set(named.flatMap(([, privilege]) => privilege.app ?? feature.app));
  const unused = feature.app.filter((app) => !used.has(app));
  if (unused.length > 0) {
    throw new Error(
      `Feature ${feature.id} specifies app entries which are not granted to any privileges: ` +
        unused.join(', '),
    );
  }
}
