import React, { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { EuiPopover, useEuiTheme } from '@elastic/eui';
import {
  createMarks,
  LeversContext,
  returnFocusTo,
  shownValue,
  type FieldValue,
  type Levers,
} from '../widgets';
import { EverythingFlyout } from './everything_flyout';
import { MarkBar } from './mark_bar';
import { ValueMenu } from './value_menu';

interface Opened {
  rect: DOMRect;
  value: FieldValue;
  returnFocus: () => void;
}

/**
 * What can be done with values: the menu of the one that was clicked, the bar of those that are
 * marked, and everything about one. Each once for the whole app, so that lists of values stay light.
 */
export const ValueMenuHost = ({ children }: { children: ReactNode }) => {
  const [opened, setOpened] = useState<Opened>();
  const [everything, setEverything] = useState<FieldValue>();
  const [marks] = useState(createMarks);
  const openMenu = useCallback<Levers['openMenu']>((anchor, value) => {
    setOpened({
      rect: anchor.getBoundingClientRect(),
      value,
      returnFocus: returnFocusTo(anchor),
    });
  }, []);
  const close = useCallback(() => {
    setOpened((now) => {
      now?.returnFocus();
      return undefined;
    });
  }, []);
  const levers = useMemo<Levers>(() => ({ openMenu, marks }), [openMenu, marks]);
  return (
    <LeversContext.Provider value={levers}>
      {children}
      <MarkBar />
      {everything === undefined ? null : (
        <EverythingFlyout
          key={JSON.stringify(everything)}
          of={everything}
          close={() => setEverything(undefined)}
        />
      )}
      {opened === undefined ? null : (
        <FloatingMenu opened={opened} close={close} openEverything={setEverything} />
      )}
    </LeversContext.Provider>
  );
};

interface FloatingProps {
  opened: Opened;
  close: () => void;
  openEverything: (value: FieldValue) => void;
}

const FloatingMenu = ({ opened, close, openEverything }: FloatingProps) => {
  const { levels } = useEuiTheme().euiTheme;
  const { rect, value } = opened;
  useEffect(() => {
    // The value may scroll away from under its menu; the menu's own lists may scroll.
    const onScroll = ({ target }: Event): void => {
      if (target instanceof Element && target.closest('[data-value-menu]') !== null) return;
      close();
    };
    document.addEventListener('scroll', onScroll, { capture: true });
    return () => document.removeEventListener('scroll', onScroll, { capture: true });
  }, [close]);
  return (
    <div
      style={{
        position: 'fixed',
        left: rect.left,
        top: rect.top,
        width: rect.width,
        height: rect.height,
        pointerEvents: 'none',
      }}
    >
      <EuiPopover
        isOpen
        closePopover={close}
        panelPaddingSize="none"
        anchorPosition="downLeft"
        display="block"
        zIndex={Number(levels.menu)}
        focusTrapProps={{ returnFocus: false }}
        aria-label={`What to do with ${shownValue(value.value)}`}
        button={<span style={{ display: 'block', height: rect.height }} />}
      >
        <ValueMenu of={value} close={close} openEverything={() => openEverything(value)} />
      </EuiPopover>
    </div>
  );
};
