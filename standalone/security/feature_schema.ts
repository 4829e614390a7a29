import { z } from 'zod';

const names = z.array(z.string().regex(/^[a-zA-Z0-9:_-]+$/));
const category = z.strictObject({
  id: z.string(),
  label: z.string(),
  ariaLabel: z.string().optional(),
  euiIconType: z.string().optional(),
  order: z.number().optional(),
});

const privilege = z.strictObject({
  savedObject: z.strictObject({ all: z.array(z.string()), read: z.array(z.string()) }),
  ui: names,
  api: names.optional(),
  app: z.array(z.string()).optional(),
  catalogue: z.array(z.string()).optional(),
  management: z.record(z.string(), z.array(z.string())).optional(),
  disabled: z.boolean().optional(),
  excludeFromBasePrivileges: z.boolean().optional(),
});
const subPrivilege = privilege.extend({
  id: z.string().regex(/^[a-zA-Z0-9_-]+$/),
  name: z.string(),
  includeIn: z.enum(['all', 'read', 'none']),
});
const subFeature = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  privilegeGroups: z.array(
    z.strictObject({
      groupType: z.enum(['independent', 'mutually_exclusive']),
      privileges: z.array(subPrivilege).min(1),
    }),
  ),
});

/** A feature as a plugin registers it; what Kibana does not know is refused here too. */
export const featureSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-zA-Z0-9_-]+$/)
    .refine((id) => !['catalogue', 'management', 'navLinks'].includes(id), {
      error: 'this id is taken by Kibana itself',
    }),
  name: z.string(),
  description: z.string().optional(),
  category,
  order: z.number().optional(),
  app: z.array(z.string()),
  catalogue: z.array(z.string()).optional(),
  management: z.record(z.string(), z.array(z.string())).optional(),
  privileges: z.strictObject({ all: privilege, read: privilege }).nullable(),
  subFeatures: z.array(subFeature).optional(),
  hidden: z.boolean().optional(),
});

export type Feature = z.infer<typeof featureSchema>;
export type Privilege = z.infer<typeof privilege>;
export type SubPrivilege = z.infer<typeof subPrivilege>;
