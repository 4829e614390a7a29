import { z } from 'zod';

/**
 * What the home's server tells the page, as JSON in the attribute `data` of the one element
 * `<kbn-injected-metadata>` in the HTML shell. It holds no secret: anybody who may load the page
 * may read all of it.
 */

/** A setting as the browser needs it: its default, its description and how to edit it. */
export const publicSettingSchema = z.object({
  name: z.string().optional(),
  value: z.unknown(),
  description: z.string().optional(),
  category: z.array(z.string()).optional(),
  type: z.string().optional(),
  options: z.array(z.union([z.string(), z.number()])).optional(),
  optionLabels: z.record(z.string(), z.string()).optional(),
  requiresPageReload: z.boolean().optional(),
  readonly: z.boolean().optional(),
  order: z.number().optional(),
});

/** What somebody set; `isOverridden` when the home's operator fixed it. */
export const userSettingSchema = z.object({
  userValue: z.unknown().optional(),
  isOverridden: z.boolean().optional(),
});

const userSchema = z.object({
  username: z.string(),
  roles: z.array(z.string()),
  full_name: z.string().nullish(),
  email: z.string().nullish(),
  enabled: z.boolean(),
  authentication_type: z.string(),
  authentication_realm: z.object({ name: z.string(), type: z.string() }),
  lookup_realm: z.object({ name: z.string(), type: z.string() }),
  authentication_provider: z.object({ name: z.string(), type: z.string() }),
});

/** One plugin with a browser half, in the order of their dependencies. */
export const uiPluginSchema = z.object({
  id: z.string(),
  version: z.string(),
  /** The plugin's script, to be loaded as a classic script. */
  bundleUrl: z.string(),
  /** For `__kbnPublicPath__[id]`; ends in a slash. */
  publicPath: z.string(),
  /** Where `public/assets` is served, without a slash at the end. */
  assetsPath: z.string(),
  requiredPlugins: z.array(z.string()),
  optionalPlugins: z.array(z.string()),
  /** The part of the plugin's settings that its `exposeToBrowser` names. */
  browserConfig: z.record(z.string(), z.unknown()),
});

export const injectedMetadataSchema = z.object({
  /** The Kibana version that the home speaks for: the value of the header `kbn-version`. */
  version: z.string(),
  /** Empty, or a path that begins with a slash and does not end in one. */
  basePath: z.string(),
  /** The login page has no user, no capabilities and no plugins. */
  page: z.enum(['app', 'login']),
  mode: z.object({ name: z.string(), dev: z.boolean(), prod: z.boolean() }),
  packageInfo: z.object({
    version: z.string(),
    branch: z.string(),
    buildNum: z.number(),
    buildSha: z.string(),
    buildShaShort: z.string(),
    buildDate: z.string(),
    buildFlavor: z.string(),
    dist: z.boolean(),
  }),
  user: userSchema.nullable(),
  /** `capabilities.<feature>.<name>`, with `navLinks`, `management` and `catalogue` beside. */
  capabilities: z.record(z.string(), z.record(z.string(), z.unknown())),
  uiSettings: z.object({
    defaults: z.record(z.string(), publicSettingSchema),
    user: z.record(z.string(), userSettingSchema),
  }),
  uiPlugins: z.array(uiPluginSchema),
  theme: z.object({ darkMode: z.union([z.boolean(), z.literal('system')]), name: z.string() }),
});

export type InjectedMetadata = z.infer<typeof injectedMetadataSchema>;
export type InjectedUiPlugin = z.infer<typeof uiPluginSchema>;
export type PublicSetting = z.infer<typeof publicSettingSchema>;
export type UserSetting = z.infer<typeof userSettingSchema>;
