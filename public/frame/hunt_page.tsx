import React, { useCallback, useEffect, useRef, useState } from 'react';
import {
  EuiButtonEmpty,
  EuiHorizontalRule,
  EuiScreenReaderOnly,
  useEuiTheme,
  useIsWithinMaxBreakpoint,
} from '@elastic/eui';
import { AddFilterButton } from '../add_filter';
import { EventFlyout } from '../event';
import { TypedFilter } from '../filters_travel';
import { GuidedDrawer } from '../guided_filters';
import { HostFlyout } from '../hosts';
import { useDecideTypes, useHunt, useRefresh, useSummary } from '../hunt';
import { useServices } from '../services';
import { exactCount, HuntStyles, Problem, useShortcut } from '../widgets';
import { Answer } from './answer';
import { BrokenLink } from './broken_link';
import { CountLine } from './count_line';
import { FilterBar } from './filter_bar';
import { TagSwitches } from './tag_switches';
import { TimePicker } from './time_picker';
import { Timeline } from './timeline';
import { TypeSwitches } from './type_switches';

const DRAWER_WIDTH = 520;

/** The hunt: the question above, its answer below, the guided filters beside. */
export const HuntPage = () => {
  const { euiTheme } = useEuiTheme();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const drawerButton = useRef<HTMLButtonElement>(null);
  const toggleDrawer = useCallback(() => setDrawerOpen((open) => !open), []);
  const closeDrawer = useCallback(() => {
    setDrawerOpen(false);
    drawerButton.current?.focus();
  }, []);
  useShortcut('g', toggleDrawer);
  const isNarrow = useIsWithinMaxBreakpoint('m');
  const { state, problems } = useHunt();
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
    </div>
  );
};

const Question = ({ drawerButton }: { drawerButton: React.ReactNode }) => {
  const { core } = useServices();
  const refresh = useRefresh();
  const { data: summary, error, isFetching, isPlaceholderData, refetch } = useSummary();
  useDecideTypes(summary, !isPlaceholderData);
  const total = summary?.total;
  useEffect(() => {
    core.chrome.docTitle.change(
      total === undefined ? 'Suricata Hunt' : `${exactCount(total)} events · Suricata Hunt`,
    );
  }, [core, total]);
  const isOld = isPlaceholderData;
  return (
    <>
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          alignItems: 'center',
          gap: 8,
        }}
      >
        <div style={{ display: 'flex', alignItems: 'center' }}>
          {drawerButton}
          <AddFilterButton />
          <TypedFilter />
        </div>
        <TimePicker span={isOld ? undefined : summary?.timeline} loading={isFetching} />
      </div>
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          justifyContent: 'space-between',
          columnGap: 16,
          opacity: isOld ? 0.7 : 1,
        }}
      >
        <TypeSwitches counts={summary?.byEventType} />
        <TagSwitches counts={summary?.byTag} />
      </div>
      <FilterBar notes={summary?.notes ?? []} />
      <EuiHorizontalRule margin="none" style={{ marginTop: 6, flex: 'none' }} />
      {error !== null && summary === undefined ? (
        <Problem title="The hunt could not be answered" error={error} onRetry={refresh} />
      ) : (
        <>
          <CountLine summary={summary} isOld={isOld} failed={error !== null} />
          {error === null ? null : (
            <Problem
              title="The counts are not up to date"
              error={error}
              onRetry={() => void refetch()}
            />
          )}
          <Timeline timeline={summary?.timeline} isOld={isOld} />
          <Answer summary={summary} />
        </>
      )}
    </>
  );
};
