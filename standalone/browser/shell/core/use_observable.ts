import { useEffect, useState } from 'react';
import type { Observable } from 'rxjs';

/** The newest value of an observable. */
export const useObservable = <T>(source$: Observable<T>, initial: T): T => {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    // The value may be a function, which React would call instead of keep.
    const subscription = source$.subscribe((next) => setValue(() => next));
    return () => subscription.unsubscribe();
  }, [source$]);
  return value;
};
