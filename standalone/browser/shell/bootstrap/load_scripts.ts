const loadScript = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.async = false;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () =>
      reject(new Error(`A script of this page did not load: ${url}`)),
    );
    document.head.append(script);
  });

/** Loads classic scripts at the same time; they run in the order of the list. */
export const loadScripts = async (urls: string[]): Promise<void> => {
  await Promise.all(urls.map(loadScript));
};
