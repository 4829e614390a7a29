import type { HttpStart, IUiSettingsClient, ToastsStart } from '@kbn/core/public';
import type { ColorModeChoice } from './chrome';

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

/** Saves the colour mode and reloads: the whole page is drawn for one mode. */
export const saveColorMode = async (
  choice: ColorModeChoice,
  settings: IUiSettingsClient,
  toasts: ToastsStart,
): Promise<void> => {
  if (await settings.set('theme:darkMode', choice)) window.location.reload();
  else
    toasts.addDanger('The colour mode was not saved. You may lack the right to change settings.');
};

/** Ends the session and goes to the login page. */
export const logOut = async (http: HttpStart, toasts: ToastsStart): Promise<void> => {
  try {
    await http.post('/api/security/logout');
    window.location.assign(http.basePath.prepend('/login?msg=LOGGED_OUT'));
  } catch (error) {
    const title = 'You are still logged in: the server did not end the session.';
    toasts.addError(asError(error), { title });
  }
};
