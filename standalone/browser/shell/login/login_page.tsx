import React, { useEffect } from 'react';
import { EuiPanel, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { addressAfterLogin, createHttp, LayoutStyles } from '../core';
import type { InjectedMetadata } from '../bootstrap';
import { z } from 'zod/mini';
import { LoginForm } from './login_form';

/** The server has checked `next`; what it says is where to go. */
const loginAnswer = z.object({ next: z.optional(z.string()) });

const wasLoggedOut = (): boolean =>
  new URLSearchParams(window.location.search).get('msg') === 'LOGGED_OUT';

/** The page for those who are not logged in. */
export const LoginPage = ({ metadata }: { metadata: InjectedMetadata }) => {
  const http = createHttp({
    basePath: metadata.basePath,
    kibanaVersion: metadata.version,
    buildNumber: metadata.packageInfo.buildNum,
    executionContext: () => ({}),
    onUnauthorized: () => undefined,
  });
  const logIn = async (username: string, password: string) => {
    const next = new URLSearchParams(window.location.search).get('next') ?? undefined;
    const body = JSON.stringify({ username, password, next });
    const answer = loginAnswer.parse(await http.post('/internal/security/login', { body }));
    const start = http.basePath.prepend('/');
    window.location.assign(addressAfterLogin(answer.next, start, window.location.origin));
  };
  useEffect(() => {
    document.title = 'Log in';
  }, []);
  return (
    <>
      <LayoutStyles hasHeader={false} />
      <main
        style={{ display: 'grid', placeItems: 'center', blockSize: '100vh', overflow: 'auto' }}
        data-test-subj="loginPage"
      >
        <EuiPanel
          hasBorder
          hasShadow={false}
          paddingSize="xl"
          grow={false}
          style={{ inlineSize: 'min(400px, 100%)' }}
        >
          <EuiTitle size="m">
            <h1>Log in</h1>
          </EuiTitle>
          {wasLoggedOut() && (
            <EuiText size="s" color="subdued" role="status">
              <p>You are logged out.</p>
            </EuiText>
          )}
          <EuiSpacer size="l" />
          <LoginForm logIn={logIn} />
        </EuiPanel>
      </main>
    </>
  );
};
