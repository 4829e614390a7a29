import type { PrivilegeSet, RouteSecurity } from '@kbn/core/server';
import type { Grants } from '../http';
import { subPrivilegesOf } from './features_registry';
import type { Feature, Privilege } from './feature_schema';

export type SavedObjectAction = 'read' | 'write';

/** The privileges of one user, as routes, saved objects and capabilities ask for them. */
export class UserGrants implements Grants {
  /** Whether the user may use any feature to the full, and so change what all share. */
  readonly usesSomethingFully: boolean;
  /** By the id of the feature. */
  private readonly granted = new Map<string, Privilege[]>();

  /** `holds` says whether the user holds a privilege (`all`, `read` or a sub-feature's). */
  constructor(
    features: readonly Feature[],
    readonly superuser: boolean,
    holds: (feature: Feature, privilege: string) => boolean,
  ) {
    for (const feature of features) {
      this.granted.set(
        feature.id,
        grantedPrivileges(feature, (name) => superuser || holds(feature, name)),
      );
    }
    this.usesSomethingFully =
      superuser || features.some((feature) => feature.privileges !== null && holds(feature, 'all'));
  }

  missing(authz: RouteSecurity['authz']): string[] {
    if (!('requiredPrivileges' in authz)) {
      return [];
    }
    return authz.requiredPrivileges.flatMap((item) => this.missingOf(item));
  }

  canUseSavedObject(type: string, action: SavedObjectAction): boolean {
    return (
      this.superuser ||
      this.all().some(
        ({ savedObject }) =>
          savedObject.all.includes(type) || (action === 'read' && savedObject.read.includes(type)),
      )
    );
  }

  /** The granted privileges of a feature. */
  privilegesOf(feature: Feature): readonly Privilege[] {
    return this.granted.get(feature.id) ?? [];
  }

  private all(): Privilege[] {
    return [...this.granted.values()].flat();
  }

  private hasApi(name: string): boolean {
    if (name === 'superuser' || name === 'operator') {
      return this.superuser;
    }
    return this.superuser || this.all().some(({ api }) => api?.includes(name) === true);
  }

  private missingOf(item: string | PrivilegeSet): string[] {
    if (typeof item === 'string') {
      return this.hasApi(item) ? [] : [item];
    }
    const all = (item.allRequired ?? []).flatMap((part) => {
      const either = typeof part === 'string' ? [part] : part.anyOf;
      return either.some((name) => this.hasApi(name)) ? [] : either;
    });
    const any = (item.anyRequired ?? []).map((part) =>
      typeof part === 'string' ? [part] : part.allOf,
    );
    const satisfied = any.length === 0 || any.some((names) => names.every((n) => this.hasApi(n)));
    return satisfied ? all : [...all, ...any.flat()];
  }
}

function grantedPrivileges(feature: Feature, holds: (name: string) => boolean): Privilege[] {
  if (feature.privileges === null) {
    return [];
  }
  const { all, read } = feature.privileges;
  const hasAll = holds('all');
  const hasRead = hasAll || holds('read');
  const subs = subPrivilegesOf(feature).filter(
    ({ id, includeIn }) =>
      (hasAll && includeIn !== 'none') || (hasRead && includeIn === 'read') || holds(id),
  );
  return [...(hasAll ? [all] : hasRead ? [read] : []), ...subs];
}
