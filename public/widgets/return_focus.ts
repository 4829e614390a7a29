/**
 * Remembers an element that opens something, and gives it the focus back when that is closed. In a
 * grid its cell gets the focus, from where the arrow keys go on: cells keep the focus inside.
 */
export const returnFocusTo = (opener: Element | null): (() => void) => {
  const cell = opener?.closest('[role="gridcell"]') ?? null;
  return () => {
    const give = (): void => {
      clearTimeout(timer);
      document.removeEventListener('keyup', give, { capture: true });
      const target = cell?.isConnected === true ? cell : opener;
      if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    };
    // What was closed lets go of the focus first; and a key that is still down would act again on
    // what gets it.
    const timer = setTimeout(give, 150);
    document.addEventListener('keyup', give, { capture: true });
  };
};
