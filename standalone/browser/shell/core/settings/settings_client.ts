import type { HttpSetup, IUiSettingsClient } from '@kbn/core/public';
import { concat, defer, filter, map, of, Subject } from 'rxjs';
import type { InjectedMetadata, PublicSetting } from '../../bootstrap';

type Settings = InjectedMetadata['uiSettings'];

/** A stored value in the form that code expects: JSON settings as objects, numbers as numbers. */
const resolve = (definition: PublicSetting | undefined, value: unknown): unknown => {
  if (definition?.type === 'json' && typeof value === 'string') return JSON.parse(value);
  if (definition?.type === 'number' && typeof value === 'string') return Number(value);
  return value;
};

/** Core's `settings.client`: read from the page's metadata, saved on the server. */
export const createSettingsClient = (
  { defaults, user }: Settings,
  http: Pick<HttpSetup, 'post'>,
): IUiSettingsClient => {
  const stored = new Map(Object.entries(user));
  const update$ = new Subject<{ key: string; newValue: unknown; oldValue: unknown }>();
  const isDeclared = (key: string) => Object.hasOwn(defaults, key) || stored.has(key);

  const get = (key: string, defaultOverride?: unknown): unknown => {
    const definition = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    const userValue = stored.get(key)?.userValue;
    if (userValue !== undefined && userValue !== null) return resolve(definition, userValue);
    if (defaultOverride !== undefined) return resolve(definition, defaultOverride);
    if (definition) return resolve(definition, definition.value);
    throw new Error(
      `Nobody declared the setting "${key}". Declare it on the server or give a default.`,
    );
  };

  const save = async (key: string, value: unknown): Promise<boolean> => {
    const oldValue = isDeclared(key) ? get(key) : undefined;
    try {
      await http.post('/internal/kibana/settings', {
        body: JSON.stringify({ changes: { [key]: value } }),
      });
    } catch {
      return false;
    }
    if (value === null) stored.delete(key);
    else stored.set(key, { ...stored.get(key), userValue: value });
    update$.next({ key, newValue: get(key), oldValue });
    return true;
  };

  return {
    get: get as IUiSettingsClient['get'],
    get$: (<T>(key: string, defaultOverride?: T) =>
      concat(
        defer(() => of(get(key, defaultOverride))),
        update$.pipe(
          filter((update) => update.key === key),
          map(() => get(key, defaultOverride)),
        ),
      )) as IUiSettingsClient['get$'],
    set: save,
    remove: (key) => save(key, null),
    isDeclared,
    isDefault: (key) => isDeclared(key) && (stored.get(key)?.userValue ?? null) === null,
    isCustom: (key) => isDeclared(key) && !Object.hasOwn(defaults, key),
    isOverridden: (key) => stored.get(key)?.isOverridden === true,
    getUpdate$: (() => update$.asObservable()) as IUiSettingsClient['getUpdate$'],
  };
};
