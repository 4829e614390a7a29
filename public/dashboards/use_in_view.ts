import { useEffect, useState, type RefObject } from 'react';

/** Whether an element is near what can be seen. */
export const useInView = (element: RefObject<HTMLElement | null>): boolean => {
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new IntersectionObserver(
      (entries) => setInView(entries.at(-1)?.isIntersecting ?? false),
      { rootMargin: '120px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return isInView;
};
