import type { AppLeaveAction, AppLeaveHandler, OverlayStart } from '@kbn/core/public';

const factory: Parameters<AppLeaveHandler>[0] = {
  default: () => ({ type: 'default' }),
  confirm: (text, title) => ({ type: 'confirm', text, title }),
};

/** Asks the running app, through the handler it gave, whether the user may leave it. */
export const createAppLeave = (overlays: Pick<OverlayStart, 'openConfirm'>) => {
  let handler: AppLeaveHandler | undefined;
  const ask = (nextAppId?: string): AppLeaveAction =>
    handler?.(factory, nextAppId) ?? { type: 'default' };

  window.addEventListener('beforeunload', (event) => {
    if (ask().type === 'confirm') event.preventDefault();
  });

  return {
    setHandler: (next: AppLeaveHandler | undefined): void => {
      handler = next;
    },
    mayLeave: async (nextAppId?: string): Promise<boolean> => {
      const action = ask(nextAppId);
      if (action.type === 'default') return true;
      const { text, title, confirmButtonText } = action;
      return overlays.openConfirm(text, { title, confirmButtonText });
    },
  };
};
