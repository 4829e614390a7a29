import type { Toast, ToastInput, ToastOptions, ToastsStart } from '@kbn/core/public';
import { BehaviorSubject } from 'rxjs';

const LIFE_TIME_MS = 10_000;
/** Errors and warnings stay longer, because they take longer to read. */
const LONG_LIFE_TIME_MS = 60_000;

type Defaults = Pick<Toast, 'color' | 'iconType' | 'toastLifeTimeMs'>;

const KINDS = {
  info: { color: 'primary', iconType: 'info', toastLifeTimeMs: LIFE_TIME_MS },
  success: { color: 'success', iconType: 'check', toastLifeTimeMs: LIFE_TIME_MS },
  warning: { color: 'warning', iconType: 'help', toastLifeTimeMs: LONG_LIFE_TIME_MS },
  danger: { color: 'danger', iconType: 'error', toastLifeTimeMs: LONG_LIFE_TIME_MS },
} satisfies Record<string, Defaults>;

/** Core's `notifications.toasts`. */
export const createToasts = (): ToastsStart => {
  const toasts$ = new BehaviorSubject<Toast[]>([]);
  let count = 0;

  const add = (input: ToastInput, defaults: Defaults = {}, options: ToastOptions = {}): Toast => {
    const fields = typeof input === 'string' ? { title: input } : input;
    const toast: Toast = { ...defaults, ...fields, ...options, id: `toast-${count++}` };
    toasts$.next([...toasts$.value, toast]);
    return toast;
  };
  const kind = (name: keyof typeof KINDS) => (input: ToastInput, options?: ToastOptions) =>
    add(input, KINDS[name], options);

  return {
    get$: () => toasts$.asObservable(),
    add: (input) => add(input, { toastLifeTimeMs: LIFE_TIME_MS }),
    remove: (toastOrId) => {
      const id = typeof toastOrId === 'string' ? toastOrId : toastOrId.id;
      const closed = toasts$.value.find((toast) => toast.id === id);
      if (!closed) return;
      toasts$.next(toasts$.value.filter((toast) => toast !== closed));
      closed.onClose?.();
    },
    addInfo: kind('info'),
    addSuccess: kind('success'),
    addWarning: kind('warning'),
    addDanger: kind('danger'),
    addError: (error, { title, toastMessage, toastLifeTimeMs }) => {
      const text = document.createTextNode(toastMessage ?? error.message);
      return kind('danger')(
        {
          title,
          text: (element) => {
            element.append(text);
            return () => text.remove();
          },
        },
        toastLifeTimeMs === undefined ? {} : { toastLifeTimeMs },
      );
    },
  };
};
