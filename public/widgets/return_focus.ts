/**
 * Remembers an element that opens something, and gives it the focus back when that is closed. A grid
 * makes its cells anew when they get the focus: then the cell itself gets it.
 */
export const returnFocusTo = (opener: Element | null): (() => void) => {
  const cell = opener?.closest('[role="gridcell"]') ?? null;
  return () => {
    // After what was closed has let go of the focus.
    setTimeout(() => {
      const target = opener?.isConnected === true ? opener : cell;
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    }, 0);
  };
};
