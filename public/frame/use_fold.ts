import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The frame is folded when the answer is scrolled further than this. */
const AFTER = 240;

/**
 * Whether the upper part of the frame is folded away, as the answer below has been scrolled. What
 * is read stays where it is: the answer grows upwards by as much as it is scrolled back.
 */
export const useFold = (frame: RefObject<HTMLElement>) => {
  const [isFolded, setFolded] = useState(false);
  const scrolled = useRef<{ element: Element; height: number } | undefined>(undefined);

  const onScroll = useCallback(
    (event: { target: EventTarget | null }) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      setFolded((now) => {
        // Where little is left to scroll, folding would end the scrolling and unfold again.
        const rest = target.scrollHeight - target.clientHeight;
        if (!now && target.scrollTop > AFTER && rest > 2 * AFTER + 200) {
          scrolled.current = { element: target, height: frame.current?.offsetHeight ?? 0 };
          return true;
        }
        return now && target.scrollTop > 0;
      });
    },
    [frame],
  );

  useLayoutEffect(() => {
    const before = scrolled.current;
    scrolled.current = undefined;
    if (!isFolded || before === undefined) return;
    before.element.scrollTop -= before.height - (frame.current?.offsetHeight ?? 0);
  }, [isFolded, frame]);

  return { isFolded, onScroll };
};
