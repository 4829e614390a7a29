/** The elements of the page, in Kibana's structure. */
export interface PageDom {
  header: HTMLElement;
  /** Where the status is shown while no app is. */
  status: HTMLElement;
  /** Where the element of the running app is put. */
  appWrapper: HTMLElement;
  toasts: HTMLElement;
  overlays: HTMLElement;
}

const element = (name: string, attributes: Record<string, string>, ...children: Node[]) => {
  const result = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) result.setAttribute(key, value);
  result.append(...children);
  return result;
};

/** Empties the body and lays out the page in it. */
export const buildPageDom = (): PageDom => {
  const header = element('header', { id: 'home-header' });
  const status = element('div', { id: 'home-app-status' });
  const appWrapper = element(
    'div',
    { class: 'kbnAppWrapper', 'data-test-subj': 'kbnAppWrapper visibleChrome' },
    element('div', { id: 'app-fixed-viewport' }),
    status,
  );
  const toasts = element('div', { id: 'home-toasts' });
  const overlays = element('div', { id: 'home-overlays' });
  document.body.replaceChildren(
    element(
      'div',
      { id: 'kibana-body', 'data-test-subj': 'kibanaChrome' },
      header,
      element(
        'div',
        { id: 'app-main-scroll' },
        element('div', { id: 'globalBannerList' }),
        appWrapper,
      ),
    ),
    toasts,
    overlays,
  );
  return { header, status, appWrapper, toasts, overlays };
};
