import type { IBasePath } from '@kbn/core/public';

const here = (): string => window.location.pathname + window.location.search + window.location.hash;

/** Goes to the login page, which comes back to where the user is now. */
export const goToLogin = (basePath: IBasePath): void =>
  window.location.assign(basePath.prepend(`/login?next=${encodeURIComponent(here())}`));

/** Where to go after logging in: an address of this page's origin, whatever `next` says. */
export const addressAfterLogin = (
  next: string | undefined,
  fallback: string,
  origin: string,
): string => {
  if (!next || !/^\/(?![/\\])/.test(next) || !URL.canParse(next, origin)) return fallback;
  const url = new URL(next, origin);
  return url.origin === origin ? url.href : fallback;
};
