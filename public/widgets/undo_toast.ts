import type { CoreStart } from '@kbn/core/public';

const SHOWN_MS = 20_000;

/** Says what was done and lets it be taken back for a while. `undo` tells its own failures. */
export const undoToast = (core: CoreStart, title: string, undo: () => void): void => {
  const { toasts } = core.notifications;
  const toast = toasts.add({
    title,
    color: 'success',
    iconType: 'check',
    toastLifeTimeMs: SHOWN_MS,
    text: (element) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'euiLink';
      button.style.cssText = 'color: inherit; text-decoration: underline; font-weight: 500;';
      button.textContent = 'Undo';
      button.dataset['testSubj'] = 'undo';
      button.addEventListener('click', () => {
        toasts.remove(toast);
        undo();
      });
      element.append(button);
      return () => button.remove();
    },
  });
};
