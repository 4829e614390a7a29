import { SchemaTypeError, wrongType } from './errors';
import { Type, type TypeOptions } from './type';

export class AnyType extends Type<unknown> {
  protected convert(value: unknown, path: string[]): unknown {
    if (value === undefined) {
      throw new SchemaTypeError(wrongType('any', value), path);
    }
    return value;
  }
}

export interface StringOptions extends TypeOptions<string> {
  minLength?: number;
  maxLength?: number;
  hostname?: boolean;
}

const HOSTNAME = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*\.?$/i;

export class StringType extends Type<string> {
  constructor(private readonly limits: StringOptions = {}) {
    super(limits);
  }

  protected convert(value: unknown, path: string[]): string {
    if (typeof value !== 'string') {
      throw new SchemaTypeError(wrongType('string', value), path);
    }
    const { minLength, maxLength, hostname } = this.limits;
    const has = `value has length [${value.length}] but it must have a`;
    if (minLength !== undefined && value.length < minLength) {
      throw new SchemaTypeError(`${has} minimum length of [${minLength}].`, path);
    }
    if (maxLength !== undefined && value.length > maxLength) {
      throw new SchemaTypeError(`${has} maximum length of [${maxLength}].`, path);
    }
    if (hostname === true && !(value.length <= 255 && HOSTNAME.test(value))) {
      throw new SchemaTypeError('value must be a valid hostname (see RFC 1123).', path);
    }
    return value;
  }
}

export interface NumberOptions extends TypeOptions<number> {
  min?: number;
  max?: number;
}

export class NumberType extends Type<number> {
  constructor(private readonly limits: NumberOptions = {}) {
    super(limits);
  }

  protected convert(value: unknown, path: string[]): number {
    const number = toNumber(value);
    if (number === undefined) {
      throw new SchemaTypeError(wrongType('number', value), path);
    }
    const { min, max } = this.limits;
    if (min !== undefined && number < min) {
      throw new SchemaTypeError(`Value must be equal to or greater than [${min}].`, path);
    }
    if (max !== undefined && number > max) {
      throw new SchemaTypeError(`Value must be equal to or lower than [${max}].`, path);
    }
    return number;
  }
}

/** Texts that are a number count as one: query parameters and environment values are texts. */
function toNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export class BooleanType extends Type<boolean> {
  protected convert(value: unknown, path: string[]): boolean {
    const text = typeof value === 'string' ? value.toLowerCase() : value;
    if (text === true || text === 'true') {
      return true;
    }
    if (text === false || text === 'false') {
      return false;
    }
    throw new SchemaTypeError(wrongType('boolean', value), path);
  }
}

export type Literal = string | number | boolean | null;

export class LiteralType<T extends Literal> extends Type<T> {
  constructor(
    private readonly expected: T,
    options: TypeOptions<T> = {},
  ) {
    super(options);
  }

  protected convert(value: unknown, path: string[]): T {
    // A number or boolean may arrive as its text, as everywhere else.
    const isItsText = typeof value === 'string' && value === String(this.expected);
    if (value === this.expected || isItsText) {
      return this.expected;
    }
    throw new SchemaTypeError(`expected value to equal [${String(this.expected)}]`, path);
  }
}

export class NeverType extends Type<never> {
  protected override missing(): never {
    // Being left out is the only thing that fits; `maybe` gives that the type `undefined`.
    return undefined as never;
  }

  protected convert(_value: unknown, path: string[]): never {
    throw new SchemaTypeError("a value wasn't expected to be present", path);
  }
}

export interface UriOptions extends TypeOptions<string> {
  scheme?: string | string[];
}

export class UriType extends Type<string> {
  constructor(private readonly limits: UriOptions = {}) {
    super(limits);
  }

  protected convert(value: unknown, path: string[]): string {
    if (typeof value !== 'string') {
      throw new SchemaTypeError(wrongType('string', value), path);
    }
    // `URL` drops blanks around and inside; a URI has none.
    if (/\s/.test(value) || !/^[a-z][a-z0-9+.-]*:/i.test(value) || !URL.canParse(value)) {
      throw new SchemaTypeError('value must be a valid URI (see RFC 3986).', path);
    }
    const schemes = [this.limits.scheme ?? []].flat();
    if (schemes.length > 0 && !schemes.includes(new URL(value).protocol.slice(0, -1))) {
      throw new SchemaTypeError(`expected URI with scheme [${schemes.join('|')}].`, path);
    }
    return value;
  }
}
