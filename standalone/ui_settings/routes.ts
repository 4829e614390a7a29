import { schema } from '@kbn/config-schema';
import type { IRouter } from '@kbn/core/server';

const EVERYBODY = {
  authz: { enabled: false as const, reason: 'the saved objects client checks who may write' },
};
const KEY = schema.object({ key: schema.string({ minLength: 1 }) });

/**
 * The settings as the browser asks for them. GET answers `{ settings: { [key]: { userValue?,
 * isOverridden? } } }`; POST of `{ value }` to a key sets it (null unsets), POST of
 * `{ changes }` sets many, DELETE unsets; each answers as GET.
 */
export function registerSettingsRoutes(router: IRouter): void {
  const path = '/internal/kibana/settings';
  router.get(
    { path, validate: false, security: EVERYBODY },
    async (context, _request, response) => {
      const { uiSettings } = await context.core;
      return response.ok({ body: { settings: await uiSettings.client.getUserProvided() } });
    },
  );
  router.post(
    {
      path,
      validate: { body: schema.object({ changes: schema.object({}, { unknowns: 'allow' }) }) },
      security: EVERYBODY,
    },
    router.handleLegacyErrors(async (context, request, response) => {
      const { client } = (await context.core).uiSettings;
      await client.setMany({ ...request.body.changes });
      return response.ok({ body: { settings: await client.getUserProvided() } });
    }),
  );
  router.post(
    {
      path: `${path}/{key}`,
      validate: { params: KEY, body: schema.object({ value: schema.any() }) },
      security: EVERYBODY,
    },
    router.handleLegacyErrors(async (context, request, response) => {
      const { client } = (await context.core).uiSettings;
      await client.set(request.params.key, request.body.value);
      return response.ok({ body: { settings: await client.getUserProvided() } });
    }),
  );
  router.delete(
    { path: `${path}/{key}`, validate: { params: KEY }, security: EVERYBODY },
    router.handleLegacyErrors(async (context, request, response) => {
      const { client } = (await context.core).uiSettings;
      await client.remove(request.params.key);
      return response.ok({ body: { settings: await client.getUserProvided() } });
    }),
  );
}
