import moment from 'moment';
import { SchemaTypeError, wrongType } from './errors';
import { Type, type TypeMeta } from './type';

type DurationInput = string | number | moment.Duration;

export interface DurationOptions {
  defaultValue?: DurationInput;
  validate?: (value: moment.Duration) => string | void;
  min?: DurationInput;
  max?: DurationInput;
  meta?: TypeMeta;
}

const UNITS = new Map<string, moment.unitOfTime.DurationConstructor>([
  ['ms', 'ms'],
  ['s', 's'],
  ['m', 'm'],
  ['h', 'h'],
  ['d', 'd'],
  ['w', 'w'],
  ['M', 'M'],
  ['y', 'y'],
  ['Y', 'y'],
]);

const UNREADABLE =
  'Failed to parse value as time duration. Value must be a duration in milliseconds, or follow ' +
  "the format <count>[ms|s|m|h|d|w|M|y] (e.g. '70ms', '5s', '3d', '1y'), where the duration is a " +
  'safe positive integer.';

/** Milliseconds, or a text such as `5m`, as a moment Duration. */
export class DurationType extends Type<moment.Duration> {
  constructor(private readonly limits: DurationOptions = {}) {
    const { validate, meta, defaultValue } = limits;
    super({
      validate,
      meta,
      defaultValue: defaultValue === undefined ? undefined : () => parse(defaultValue, []),
    });
  }

  protected convert(value: unknown, path: string[]): moment.Duration {
    const duration = parse(value, path);
    const { min, max } = this.limits;
    if (min !== undefined && duration.asMilliseconds() < parse(min, path).asMilliseconds()) {
      throw new SchemaTypeError(`Value must be equal to or greater than [${shown(min)}]`, path);
    }
    if (max !== undefined && duration.asMilliseconds() > parse(max, path).asMilliseconds()) {
      throw new SchemaTypeError(`Value must be equal to or less than [${shown(max)}]`, path);
    }
    return duration;
  }
}

function shown(limit: DurationInput): string {
  return moment.isDuration(limit) ? limit.toISOString() : String(limit);
}

function parse(value: unknown, path: string[]): moment.Duration {
  if (moment.isDuration(value)) {
    return value;
  }
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new SchemaTypeError(wrongType('moment.Duration', value), path);
  }
  const match = /^(0|[1-9]\d*)(ms|s|m|h|d|w|M|y|Y)?$/.exec(String(value));
  const count = Number(match?.[1]);
  const unit = UNITS.get(match?.[2] ?? 'ms');
  if (!Number.isSafeInteger(count) || unit === undefined) {
    throw new SchemaTypeError(UNREADABLE, path);
  }
  return moment.duration(count, unit);
}
