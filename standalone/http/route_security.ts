import { schema } from '@kbn/config-schema';
import type { PrivilegeSet, RouteSecurity } from '@kbn/core/server';

const name = schema.string({ minLength: 1 });
const set = schema.object({
  allRequired: schema.maybe(
    schema.arrayOf(
      schema.oneOf([name, schema.object({ anyOf: schema.arrayOf(name, { minSize: 2 }) })]),
      { minSize: 1 },
    ),
  ),
  anyRequired: schema.maybe(
    schema.arrayOf(
      schema.oneOf([name, schema.object({ allOf: schema.arrayOf(name, { minSize: 2 }) })]),
      { minSize: 2 },
    ),
  ),
});
const authzOn = schema.object({
  authz: schema.object({
    requiredPrivileges: schema.arrayOf(schema.oneOf([name, set]), {
      minSize: 1,
      validate: complainOfPrivileges,
    }),
  }),
});
const authzOff = schema.object({
  authz: schema.object({ enabled: schema.literal(false), reason: schema.string() }),
});
const authcOn = schema.object({ enabled: schema.literal(true) });
const authcOff = schema.object({
  enabled: schema.oneOf([schema.literal('optional'), schema.literal(false)]),
  reason: schema.string(),
});

/** The names that a route's privileges mention, however nested. */
function namesIn(item: string | PrivilegeSet): string[] {
  if (typeof item === 'string') {
    return [item];
  }
  return [
    ...(item.allRequired ?? []).flatMap((part) => (typeof part === 'string' ? part : part.anyOf)),
    ...(item.anyRequired ?? []).flatMap((part) => (typeof part === 'string' ? part : part.allOf)),
  ];
}

function complainOfPrivileges(items: Array<string | PrivilegeSet>): string | undefined {
  const names = items.flatMap(namesIn);
  const twice = names.find((privilege, index) => names.indexOf(privilege) !== index);
  if (twice !== undefined) {
    return `privilege "${twice}" is named more than once`;
  }
  const any = items.flatMap((item) => (typeof item === 'string' ? [] : (item.anyRequired ?? [])));
  const reserved = ['superuser', 'operator'].find((privilege) => any.includes(privilege));
  return reserved === undefined ? undefined : `"${reserved}" cannot be part of anyRequired`;
}

/**
 * Refuses a route that does not say who may call it. Throws a ValidationError such as
 * `[authz.requiredPrivileges]: expected value of type [array] but got [undefined]`.
 */
export function checkRouteSecurity(security: RouteSecurity | undefined): RouteSecurity {
  const { authz, authc } = { authz: {}, authc: undefined, ...security };
  if ('enabled' in authz && authz.enabled === false) {
    authzOff.validate({ authz });
  } else {
    authzOn.validate({ authz });
  }
  if (authc !== undefined) {
    const type = authc.enabled === true ? authcOn : authcOff;
    type.validate(authc, {}, 'authc');
  }
  // Checked above; the default is what a left-out `authc` means.
  return { ...security, authz } as RouteSecurity;
}
