import type { App, AppDeepLink } from '@kbn/core/public';

const APP_PATH = /^\/app\/([^/?#]+)/;

/** The id of the app that a path without base path belongs to. */
export const appIdOf = (pathname: string): string | undefined => {
  const id = APP_PATH.exec(pathname)?.[1];
  return id === undefined ? undefined : decodeURIComponent(id);
};

export const appRoute = (appId: string): string => `/app/${appId}`;

const findDeepLink = (links: AppDeepLink[] | undefined, id: string): AppDeepLink | undefined => {
  for (const link of links ?? []) {
    const found = link.id === id ? link : findDeepLink(link.deepLinks, id);
    if (found) return found;
  }
  return undefined;
};

/** The path of a place in an app, without base path; `?a=1` and `#x` are appended as they are. */
export const appPath = (
  appId: string,
  app: App | undefined,
  { path, deepLinkId }: { path?: string; deepLinkId?: string },
): string => {
  const deepLinkPath = deepLinkId ? findDeepLink(app?.deepLinks, deepLinkId)?.path : undefined;
  const inside = path ?? deepLinkPath ?? app?.defaultPath ?? '';
  const separator = inside === '' || /^[/?#]/.test(inside) ? '' : '/';
  return `${appRoute(appId)}${separator}${inside}`;
};
