import type {
  AuthenticatedUser,
  CoreTheme,
  DocLinksStart,
  ExecutionContextSetup,
  KibanaExecutionContext,
  SecurityServiceStart,
  ThemeServiceStart,
  UserProfileServiceStart,
} from '@kbn/core/public';
import { BehaviorSubject, of } from 'rxjs';

/** Core's `executionContext`: what the user is looking at, sent along with requests. */
export const createExecutionContext = (): ExecutionContextSetup => {
  const context$ = new BehaviorSubject<KibanaExecutionContext>({});
  return {
    context$: context$.asObservable(),
    get: () => context$.value,
    set: (context) => context$.next({ ...context$.value, ...context }),
    clear: () => context$.next({}),
  };
};

/** Core's `theme`. It does not change while the page lives: a new choice reloads the page. */
export const createTheme = (theme: CoreTheme): ThemeServiceStart => ({
  theme$: of(theme),
  getTheme: () => theme,
});

/** Core's `security`, from what the server said about the user. */
export const createSecurity = (user: AuthenticatedUser | null): SecurityServiceStart => ({
  authc: {
    getCurrentUser: () =>
      user ? Promise.resolve(user) : Promise.reject(new Error('Nobody is logged in.')),
  },
});

/** Core's `userProfile`: the home keeps no profiles. */
export const createUserProfile = (): UserProfileServiceStart => ({
  getCurrent: () => Promise.resolve(null),
  getUserProfile$: () => of(null),
  getEnabled$: () => of(false),
});

/** Core's `docLinks`, without links: the home knows no documentation but its own. */
export const createDocLinks = (version: string): DocLinksStart => ({
  DOC_LINK_VERSION: version.split('.').slice(0, 2).join('.'),
  ELASTIC_WEBSITE_URL: 'https://www.elastic.co/',
  links: {},
});
