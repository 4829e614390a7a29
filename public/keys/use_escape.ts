import { useEffect, useRef } from 'react';

/** What closes each flyout that is open, the newest last. */
const open: { close: () => void }[] = [];

/** Menus, dialogs and a list that hangs from a field close by themselves first. */
const isElsewhere = (): boolean =>
  document.querySelector('[data-popover-panel], .euiOverlayMask') !== null;

const onKey = (event: KeyboardEvent): void => {
  const newest = open.at(-1);
  if (event.key !== 'Escape' || newest === undefined || isElsewhere()) return;
  // Each flyout would hear the key for itself, the oldest first.
  event.stopPropagation();
  event.preventDefault();
  newest.close();
};

/** Closes a flyout with Escape, when it is the newest of those that are open. */
export const useEscape = (close: () => void): void => {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  }, [close]);
  useEffect(() => {
    const entry = { close: () => latest.current() };
    if (open.length === 0) document.addEventListener('keydown', onKey, { capture: true });
    open.push(entry);
    return () => {
      open.splice(open.indexOf(entry), 1);
      if (open.length === 0) document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
};
