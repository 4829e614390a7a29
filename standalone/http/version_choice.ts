/** How a request asks for a version of a versioned route. */
export interface VersionInput {
  method: string;
  path: string;
  access: 'public' | 'internal';
  /** All versions that the route has, in the order of registration. */
  versions: readonly string[];
  header: string | undefined;
  queryVersion: string | undefined;
  enableQueryVersion: boolean;
}

export type VersionChoice = { version: string } | { error: string };

export const VERSION_PARAMETER = 'apiVersion';

/** Picks a version as Kibana does in production: public routes default to the oldest. */
export function chooseVersion(input: VersionInput): VersionChoice {
  if (input.queryVersion !== undefined && !input.enableQueryVersion) {
    return {
      error:
        `Use of query parameter "${VERSION_PARAMETER}" is not allowed. ` +
        'Please specify the API version using the "elastic-api-version" header.',
    };
  }
  const asked = input.header ?? input.queryVersion ?? defaultVersion(input);
  if (asked === undefined) {
    return {
      error:
        'Please specify a version via elastic-api-version header. ' +
        `Available versions: [${input.versions.join(', ')}]`,
    };
  }
  const complaint = input.access === 'public' ? publicComplaint(asked) : internalComplaint(asked);
  if (complaint !== undefined) {
    return { error: complaint };
  }
  return input.versions.includes(asked) ? { version: asked } : { error: unknown(input, asked) };
}

function defaultVersion({ access, versions }: VersionInput): string | undefined {
  if (access === 'internal') {
    return versions.includes('1') ? '1' : undefined;
  }
  return [...versions].sort()[0];
}

function unknown({ method, path, versions }: VersionInput, asked: string): string {
  return (
    `No version "${asked}" available for [${method}] [${path}]. ` +
    `Available versions are: [${versions.join(', ')}]`
  );
}

/** What is wrong with an internal version, if anything. */
export function internalComplaint(version: string): string | undefined {
  return /^[1-9]\d*$/.test(version)
    ? undefined
    : `Invalid version number. Received "${version}", expected a string containing _only_ a ` +
        'finite, whole number greater than 0.';
}

/** What is wrong with a public version, if anything. */
export function publicComplaint(version: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(version)
    ? undefined
    : `Invalid version. Received "${version}", expected a valid date string formatted as YYYY-MM-DD.`;
}
