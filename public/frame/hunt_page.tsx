import React, { useCallback, useRef, useState } from 'react';
import {
  EuiButtonEmpty,
  EuiScreenReaderOnly,
  useEuiTheme,
  useIsWithinMaxBreakpoint,
} from '@elastic/eui';
import { EventFlyout } from '../event';
import { GuidedDrawer } from '../guided_filters';
import { HostFlyout } from '../hosts';
import { useHunt } from '../hunt';
import { HelpDialog, useShortcut } from '../keys';
import { HuntStyles, returnFocusTo } from '../widgets';
import { BrokenLink } from './broken_link';
import { Question } from './question';

const DRAWER_WIDTH = 520;

/** The hunt: the question above, its answer below, the guided filters beside. */
export const HuntPage = () => {
  const { euiTheme } = useEuiTheme();
  const { state, problems, update } = useHunt();
  const drawerOpen = state.drawer;
  const drawerButton = useRef<HTMLButtonElement>(null);
  // The drawer stands beside a question: Back goes to the question before, not to it closed.
  const toggleDrawer = useCallback(
    () => update((now) => ({ ...now, drawer: !now.drawer }), { replace: true }),
    [update],
  );
  const closeDrawer = useCallback(() => {
    update((now) => ({ ...now, drawer: false }), { replace: true });
    drawerButton.current?.focus();
  }, [update]);
  useShortcut('guided', toggleDrawer);
  const help = useHelp();
  const isNarrow = useIsWithinMaxBreakpoint('m');
  return (
    <div
      style={{ flex: '1 0 auto', display: 'flex', position: 'relative', minHeight: 0 }}
      data-test-subj="suricataHunt"
    >
      <HuntStyles />
      {drawerOpen ? (
        <div
          style={{
            flex: 'none',
            width: isNarrow ? '100%' : DRAWER_WIDTH,
            maxWidth: isNarrow ? undefined : '45vw',
            position: isNarrow ? 'absolute' : 'relative',
            inset: isNarrow ? 0 : undefined,
            zIndex: isNarrow ? 10 : undefined,
            background: euiTheme.colors.backgroundBasePlain,
            borderRight: `1px solid ${euiTheme.colors.borderBasePlain}`,
          }}
        >
          <GuidedDrawer covers={isNarrow} onClose={closeDrawer} />
        </div>
      ) : null}
      <main
        style={{
          flex: '1 1 0px',
          minWidth: 0,
          display: 'flex',
          flexDirection: 'column',
          padding: `${euiTheme.size.s} ${euiTheme.size.base} 0`,
          background: euiTheme.colors.backgroundBasePlain,
        }}
      >
        <EuiScreenReaderOnly>
          <h1>Suricata Hunt</h1>
        </EuiScreenReaderOnly>
        {problems.length > 0 ? (
          <BrokenLink />
        ) : (
          <Question
            openHelp={help.open}
            drawerButton={
              <EuiButtonEmpty
                size="s"
                iconType="menu"
                buttonRef={drawerButton}
                aria-expanded={drawerOpen}
                aria-keyshortcuts="g"
                onClick={toggleDrawer}
                data-test-subj="guidedFiltersButton"
              >
                Guided filters (g)
              </EuiButtonEmpty>
            }
          />
        )}
      </main>
      {state.opened === undefined || problems.length > 0 ? null : (
        <EventFlyout opened={state.opened} />
      )}
      {state.host === undefined || state.opened !== undefined || problems.length > 0 ? null : (
        <HostFlyout key={state.host} ip={state.host} />
      )}
      {help.dialog}
    </div>
  );
};

/** The list of keys, opened by its own key or a button. */
const useHelp = () => {
  const [returnFocus, setReturnFocus] = useState<() => void>();
  const open = useCallback(() => {
    const giveBack = returnFocusTo(document.activeElement);
    setReturnFocus(() => giveBack);
  }, []);
  useShortcut('help', open);
  const close = () => {
    setReturnFocus(undefined);
    returnFocus?.();
  };
  return { open, dialog: returnFocus === undefined ? null : <HelpDialog close={close} /> };
};
