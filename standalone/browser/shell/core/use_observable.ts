import { useEffect, useState } from 'react';
import type { Observable } from 'rxjs';

/** The newest value of an observable. */
export const useObservable = <T>(source$: Observable<T>, initial: T): T => {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const subscription = source$.subscribe(setValue);
    return () => subscription.unsubscribe();
  }, [source$]);
  return value;
};
