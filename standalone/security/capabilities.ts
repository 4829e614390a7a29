import type { Capabilities, CapabilitiesProvider, CapabilitiesSwitcher } from '@kbn/core/server';
import type { KibanaRequest } from '@kbn/core/server';
import { subPrivilegesOf } from './features_registry';
import type { Feature, Privilege } from './feature_schema';
import type { UserGrants } from './user_grants';

type Nested = Record<string, unknown>;

/** What the browser may show: made from the features' `ui` names and the user's grants. */
export class CapabilitiesService {
  private readonly providers: CapabilitiesProvider[] = [];
  private readonly switchers: CapabilitiesSwitcher[] = [];

  registerProvider(provider: CapabilitiesProvider): void {
    this.providers.push(provider);
  }

  registerSwitcher(switcher: CapabilitiesSwitcher): void {
    this.switchers.push(switcher);
  }

  /** All capabilities, each true or false for a user; all false for nobody. */
  async resolve(
    features: readonly Feature[],
    grants: UserGrants | undefined,
    request?: KibanaRequest,
  ): Promise<Capabilities> {
    let capabilities: Nested = { navLinks: {}, management: {}, catalogue: {} };
    for (const part of [...features.map((f) => ofFeature(f, grants)), ...this.provided()]) {
      capabilities = merge(capabilities, part, () => true);
    }
    for (const switcher of request === undefined ? [] : this.switchers) {
      const changes = await switcher(
        request as KibanaRequest,
        structuredClone(capabilities) as Capabilities,
        false,
      );
      // A switcher can only flip what is there.
      capabilities = merge(capabilities, changes, (target, key) => key in target);
    }
    return capabilities as Capabilities;
  }

  private provided(): Nested[] {
    return this.providers.map((provider) => provider());
  }
}

function ofFeature(feature: Feature, grants: UserGrants | undefined): Nested {
  const { privileges } = feature;
  if (privileges === null) {
    return {};
  }
  const possible: readonly Privilege[] = [
    privileges.all,
    privileges.read,
    ...subPrivilegesOf(feature),
  ];
  const granted = grants?.privilegesOf(feature) ?? [];
  const flags = (names: (privilege: Privilege) => readonly string[]): Record<string, boolean> => {
    const allowed = new Set(granted.flatMap(names));
    return Object.fromEntries(possible.flatMap(names).map((name) => [name, allowed.has(name)]));
  };
  return {
    [feature.id]: flags((privilege) => privilege.ui),
    navLinks: flags((privilege) => privilege.app ?? feature.app),
    catalogue: flags((privilege) => privilege.catalogue ?? feature.catalogue ?? []),
    management: Object.fromEntries(
      Object.keys(feature.management ?? {}).map((section) => [
        section,
        flags((p) => p.management?.[section] ?? feature.management?.[section] ?? []),
      ]),
    ),
  };
}

function merge(
  target: Nested,
  source: object,
  accepts: (target: Nested, key: string) => boolean,
): Nested {
  const result: Nested = { ...target };
  for (const [key, value] of Object.entries(source as Nested)) {
    const old = target[key];
    if (!accepts(target, key)) {
      continue;
    }
    result[key] = isNested(old) && isNested(value) ? merge(old, value, accepts) : value;
  }
  return result;
}

function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null;
}
