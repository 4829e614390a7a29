/** What is wrong with one value, and where in the whole it stands. */
export class SchemaTypeError extends Error {
  readonly path: string[];

  constructor(error: Error | string, path: string[]) {
    super(typeof error === 'string' ? error : error.message);
    this.path = path;
    this.name = 'SchemaTypeError';
  }
}

/** The error that callers of `validate` see: its message names the place. */
export class ValidationError extends SchemaTypeError {
  constructor(error: SchemaTypeError, namespace?: string) {
    const path = namespace === undefined ? error.path : [namespace, ...error.path];
    super(withPath(error.message, path), error.path);
    this.name = 'ValidationError';
  }
}

/** `[a.b]: message`, or the bare message at the root. */
export function withPath(message: string, path: readonly string[]): string {
  return path.length === 0 ? message : `[${path.join('.')}]: ${message}`;
}

/** The name of a value's type as error messages give it. */
export function typeName(value: unknown): string {
  if (value === null) {
    return 'null';
  }
  if (typeof value !== 'object') {
    return typeof value;
  }
  return Object.prototype.toString.call(value).slice(8, -1);
}

export function wrongType(expected: string, value: unknown): string {
  return `expected value of type [${expected}] but got [${typeName(value)}]`;
}
