// As Kibana's own policy, with what it only reports enforced too: the home has no reason to load
// anything from elsewhere.
const CONTENT_SECURITY_POLICY = [
  "script-src 'report-sample' 'self'",
  "worker-src 'report-sample' 'self' blob:",
  "style-src 'report-sample' 'self' 'unsafe-inline'",
  "object-src 'none'",
  "form-action 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** The headers of every response. */
export function defaultHeaders(serverName: string): Record<string, string> {
  return {
    'kbn-name': serverName,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'camera=(), display-capture=(), fullscreen=(self), geolocation=(), microphone=()',
    'cross-origin-opener-policy': 'same-origin',
  };
}
