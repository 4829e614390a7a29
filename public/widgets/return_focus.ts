/**
 * Remembers an element that opens something, and gives it the focus back when that is closed. In a
 * grid its cell gets the focus, from where the arrow keys go on: cells keep the focus inside.
 */
export const returnFocusTo = (opener: Element | null): (() => void) => {
  const cell = opener?.closest('[role="gridcell"]') ?? null;
  return () => {
    // After what was closed has let go of the focus.
    setTimeout(() => {
      const target = cell?.isConnected === true ? cell : opener;
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    }, 0);
  };
};
