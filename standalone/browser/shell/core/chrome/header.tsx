import React from 'react';
import {
  EuiHeader,
  EuiHeaderBreadcrumbs,
  EuiHeaderSection,
  EuiHeaderSectionItem,
  EuiLoadingSpinner,
  EuiSkipLink,
  useEuiTheme,
} from '@elastic/eui';
import type { ApplicationStart, HttpStart, PublicAppInfo } from '@kbn/core/public';
import { MountedContent } from '../rendering';
import { useObservable } from '../use_observable';
import type { ChromeState } from './chrome_service';
import { HelpMenu } from './help_menu';
import { UserMenu, type UserMenuProps } from './user_menu';

export interface HeaderProps extends UserMenuProps {
  chrome: ChromeState;
  application: ApplicationStart;
  http: HttpStart;
}

const NO_APPS: ReadonlyMap<string, PublicAppInfo> = new Map();

/** The bar at the top: where one is, whether something loads, help, the user. */
export const Header = ({ chrome, application, http, ...userMenu }: HeaderProps) => {
  const { euiTheme } = useEuiTheme();
  const breadcrumbs = useObservable(chrome.breadcrumbs$, []);
  const appId = useObservable(application.currentAppId$, undefined);
  const apps = useObservable(application.applications$, NO_APPS);
  const actionMenu = useObservable(chrome.actionMenu$, undefined);
  const help = useObservable(chrome.help$, undefined);
  const loading = useObservable(http.getLoadingCount$(), 0);
  const title = appId === undefined ? undefined : apps.get(appId)?.title;
  const trail = breadcrumbs.length > 0 ? breadcrumbs : title ? [{ text: title }] : [];
  return (
    <>
      <EuiSkipLink
        destinationId="app-main-scroll"
        fallbackDestination="main, [role=main], .kbnAppWrapper"
        position="fixed"
      >
        Skip to main content
      </EuiSkipLink>
      <EuiHeader data-test-subj="homeHeader" style={{ blockSize: '100%' }}>
        <EuiHeaderSection grow style={{ minWidth: 0 }}>
          <EuiHeaderBreadcrumbs aria-label="Breadcrumbs" breadcrumbs={trail} />
        </EuiHeaderSection>
        <EuiHeaderSection side="right">
          <EuiHeaderSectionItem>
            <span style={{ display: 'flex', inlineSize: euiTheme.size.l }}>
              {loading > 0 && <EuiLoadingSpinner size="m" aria-label="Loading" />}
            </span>
          </EuiHeaderSectionItem>
          {actionMenu && (
            <EuiHeaderSectionItem>
              <MountedContent mount={actionMenu} />
            </EuiHeaderSectionItem>
          )}
          {help && <HelpMenu help={help} />}
          <UserMenu {...userMenu} />
        </EuiHeaderSection>
      </EuiHeader>
    </>
  );
};
