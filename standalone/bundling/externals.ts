import path from 'node:path';
import type { ExternalItemFunctionData } from '@rspack/core';
import { BUNDLED_PARTS, packageOf, SHARED_GLOBAL, SHARED_MODULES } from '../shared_modules';

type ExternalResult = { request: string; type: 'var' | 'commonjs' } | undefined;
type ExternalFunction = (
  data: ExternalItemFunctionData,
  callback: (error?: Error, result?: string, type?: 'var' | 'commonjs') => void,
) => void;

const isLocal = (request: string): boolean => request.startsWith('.') || path.isAbsolute(request);

const asExternal =
  (decide: (request: string, importer: string) => ExternalResult): ExternalFunction =>
  ({ request = '', contextInfo }, callback) => {
    try {
      const result = isLocal(request) ? undefined : decide(request, contextInfo?.issuer ?? '');
      if (result) callback(undefined, result.request, result.type);
      else callback();
    } catch (error) {
      callback(error instanceof Error ? error : new Error(String(error)));
    }
  };

/**
 * Browser: shared modules become properties of the shared global. An import that would bring a
 * second copy of a shared package, or code of another plugin, fails the build.
 */
export const browserExternals = asExternal((request, importer) => {
  const property = Object.hasOwn(SHARED_MODULES, request) ? SHARED_MODULES[request] : undefined;
  if (property !== undefined) return { request: `${SHARED_GLOBAL}.${property}`, type: 'var' };
  if (BUNDLED_PARTS.includes(request)) return undefined;
  const owner = packageOf(request);
  if (Object.hasOwn(SHARED_MODULES, owner)) {
    throw new Error(
      `${importer} imports "${request}": that would bundle a second copy of ${owner}. ` +
        `Import it from "${owner}", or use "import type".`,
    );
  }
  if (owner.startsWith('@kbn/')) {
    throw new Error(
      `${importer} imports "${request}", which Kibana does not share. ` +
        'Use "import type", and take values from the arguments of setup and start.',
    );
  }
  return undefined;
});

/** Server: of Kibana's own packages only `@kbn/config-schema` is taken at run time. */
export const serverExternals = asExternal((request, importer) => {
  if (!request.startsWith('@kbn/')) return undefined;
  if (request === '@kbn/config-schema') return { request, type: 'commonjs' };
  throw new Error(
    `${importer} imports "${request}": only @kbn/config-schema may be required at run time. ` +
      'Use "import type".',
  );
});
