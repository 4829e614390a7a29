import { useEffect } from 'react';
import { isPressed, SHORTCUTS, type ShortcutId } from './shortcuts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) &&
      !['checkbox', 'radio', 'button'].includes(target.getAttribute('type') ?? '')));

/**
 * A dialog over a mask asks for an answer first; what lies under it is not to change. An open menu
 * keeps the keys to itself while it has the focus. A flyout beside the hunt leaves it in use, though
 * it calls itself modal.
 */
const isForDialog = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest('[data-popover-panel]') !== null) ||
  document.querySelector('.euiOverlayMask') !== null;

/** Runs an action when its keys are pressed outside of fields and dialogs. */
export const useShortcut = (id: ShortcutId, action: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isPressed(SHORTCUTS[id], event)) return;
      if (isTyping(event.target) || isForDialog(event.target)) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [id, action]);
};
