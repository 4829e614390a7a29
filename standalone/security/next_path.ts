/**
 * Where to go after login: only an address within this home. Anything that a browser could read
 * as another host (`//host`, `/\host`, control characters, a scheme) gives the start page.
 */
export function safeNextPath(next: unknown, basePath: string): string {
  const start = `${basePath}/`;
  if (typeof next !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) {
    return start;
  }
  const base = new URL('http://home.invalid');
  if (!URL.canParse(next, base)) {
    return start;
  }
  const { origin, pathname, search, hash } = new URL(next, base);
  // The parser resolves `/..//host`, which the test above lets pass.
  const stays = origin === base.origin && !pathname.startsWith('//');
  const within = basePath === '' || pathname === basePath || pathname.startsWith(start);
  const toLogin = pathname === `${basePath}/login`;
  return stays && within && !toLogin ? `${pathname}${search}${hash}` : start;
}
