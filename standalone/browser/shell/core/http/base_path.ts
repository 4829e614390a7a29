import type { IBasePath } from '@kbn/core/public';

/** Puts the server's base path before local paths, and takes it away again. */
export const createBasePath = (basePath: string): IBasePath => ({
  get: () => basePath,
  prepend: (path) => `${basePath}${path}`,
  remove: (path) => {
    if (!basePath) return path;
    if (path === basePath) return '/';
    return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  },
  serverBasePath: basePath,
  assetsHrefBase: basePath,
});
