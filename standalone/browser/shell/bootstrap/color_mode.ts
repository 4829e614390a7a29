import type { InjectedMetadata } from './injected_metadata';

/** Whether the page is dark; `system` is decided once, as the page loads. */
export const isDarkMode = ({ darkMode }: InjectedMetadata['theme']): boolean =>
  darkMode === 'system' ? window.matchMedia('(prefers-color-scheme: dark)').matches : darkMode;

/** Tells the browser which scheme the page has, for scroll bars and form fields. */
export const applyColorScheme = (darkMode: boolean): void => {
  const meta =
    document.head.querySelector<HTMLMetaElement>('meta[name="color-scheme"]') ??
    document.head.appendChild(
      Object.assign(document.createElement('meta'), { name: 'color-scheme' }),
    );
  meta.content = darkMode ? 'dark' : 'light';
};

/** Links the styles that charts need; they lie beside the page's scripts. */
export const linkChartStyles = (scriptsUrl: string, darkMode: boolean): void => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `${scriptsUrl}shared_deps.charts_theme_only_${darkMode ? 'dark' : 'light'}.css`;
  document.head.append(link);
};
