import React from 'react';
import { createPortal } from 'react-dom';
import type { ToastsStart } from '@kbn/core/public';
import type { Observable } from 'rxjs';
import type { AppState } from './application';
import { AppStatus, Header, LayoutStyles, type HeaderProps } from './chrome';
import { ToastList } from './notifications';
import { OverlayList, type Overlay } from './overlays';
import type { PageDom } from './page_dom';
import { useObservable } from './use_observable';

export interface PageFrameProps extends HeaderProps {
  dom: PageDom;
  appState$: Observable<AppState | undefined>;
  homeUrl: string | undefined;
  toasts: ToastsStart;
  overlays$: Observable<Overlay[]>;
}

/** Everything on the page that is not the app: one React tree, drawn into the page's elements. */
export const PageFrame = (props: PageFrameProps) => {
  const { dom, appState$, homeUrl, toasts, overlays$, ...header } = props;
  const isVisible = useObservable(header.chrome.isVisible$, true);
  const appState = useObservable(appState$, undefined);
  const isChromeless = appState?.kind === 'mounted' && appState.app.chromeless === true;
  const hasHeader = isVisible && !isChromeless;
  return (
    <>
      <LayoutStyles hasHeader={hasHeader} />
      {createPortal(<Header {...header} />, dom.header)}
      {createPortal(appState && <AppStatus state={appState} homeUrl={homeUrl} />, dom.status)}
      {createPortal(<ToastList toasts={toasts} />, dom.toasts)}
      {createPortal(<OverlayList overlays$={overlays$} />, dom.overlays)}
    </>
  );
};
