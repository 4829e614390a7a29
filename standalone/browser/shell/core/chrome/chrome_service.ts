import type {
  ChromeBreadcrumb,
  ChromeHelpExtension,
  ChromeRecentlyAccessedHistoryItem,
  ChromeStart,
  MountPoint,
} from '@kbn/core/public';
import { BehaviorSubject, type Observable } from 'rxjs';

/** What the header shows, beside what plugins see. */
export interface ChromeState {
  breadcrumbs$: Observable<ChromeBreadcrumb[]>;
  help$: Observable<ChromeHelpExtension | undefined>;
  isVisible$: Observable<boolean>;
  /** What the app has put into the header. */
  actionMenu$: Observable<MountPoint | undefined>;
  setActionMenu(mount: MountPoint | undefined): void;
  /** Forgets what the app before has set; titles end in this app's title from now on. */
  reset(appTitle: string): void;
}

const MAX_RECENT = 20;

/** Core's `chrome`, and what the header needs of it. */
export const createChrome = (): { start: ChromeStart; state: ChromeState } => {
  let baseTitle = '';
  const breadcrumbs$ = new BehaviorSubject<ChromeBreadcrumb[]>([]);
  const help$ = new BehaviorSubject<ChromeHelpExtension | undefined>(undefined);
  const actionMenu$ = new BehaviorSubject<MountPoint | undefined>(undefined);
  const isVisible$ = new BehaviorSubject(true);
  const recent$ = new BehaviorSubject<ChromeRecentlyAccessedHistoryItem[]>([]);

  const docTitle: ChromeStart['docTitle'] = {
    change: (title) => {
      const parts = (Array.isArray(title) ? title : [title]).filter((part) => part !== baseTitle);
      document.title = [...parts, baseTitle].join(' - ');
    },
    reset: () => {
      document.title = baseTitle;
    },
  };

  const start: ChromeStart = {
    docTitle,
    setBreadcrumbs: (breadcrumbs) => breadcrumbs$.next(breadcrumbs),
    getBreadcrumbs$: () => breadcrumbs$.asObservable(),
    setHelpExtension: (extension) => help$.next(extension),
    setIsVisible: (isVisible) => isVisible$.next(isVisible),
    getIsVisible$: () => isVisible$.asObservable(),
    getChromeStyle$: () => new BehaviorSubject<'classic' | 'project'>('classic').asObservable(),
    recentlyAccessed: {
      add: (link, label, id) => {
        const others = recent$.value.filter((item) => item.id !== id);
        recent$.next([{ link, label, id }, ...others].slice(0, MAX_RECENT));
      },
      get: () => recent$.value,
      get$: () => recent$.asObservable(),
    },
  };
  const reset = (appTitle: string) => {
    baseTitle = appTitle;
    breadcrumbs$.next([]);
    help$.next(undefined);
    isVisible$.next(true);
    actionMenu$.next(undefined);
    docTitle.reset();
  };
  const setActionMenu = (mount: MountPoint | undefined) => actionMenu$.next(mount);
  return {
    start,
    state: { breadcrumbs$, help$, isVisible$, actionMenu$, setActionMenu, reset },
  };
};
