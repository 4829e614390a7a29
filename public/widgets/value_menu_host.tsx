import React, {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  type ReactNode,
} from 'react';
import { EuiPopover, useEuiTheme } from '@elastic/eui';
import { returnFocusTo } from './return_focus';
import { shownValue, ValueMenu, type FieldValue } from './value_menu';

type OpenMenu = (anchor: HTMLElement, value: FieldValue) => void;

const Context = createContext<OpenMenu | undefined>(undefined);

export const useOpenValueMenu = (): OpenMenu => {
  const open = useContext(Context);
  if (open === undefined) throw new Error('Values are shown outside of the app.');
  return open;
};

interface Opened {
  rect: DOMRect;
  value: FieldValue;
  returnFocus: () => void;
}

/** Shows the menu of a value beside it. One for the whole app, so that lists of values stay light. */
export const ValueMenuHost = ({ children }: { children: ReactNode }) => {
  const [opened, setOpened] = useState<Opened>();
  const open = useCallback<OpenMenu>((anchor, value) => {
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
  return (
    <Context.Provider value={open}>
      {children}
      {opened === undefined ? null : <FloatingMenu opened={opened} close={close} />}
    </Context.Provider>
  );
};

const FloatingMenu = ({ opened, close }: { opened: Opened; close: () => void }) => {
  const { levels } = useEuiTheme().euiTheme;
  const { rect, value } = opened;
  useEffect(() => {
    // The value may scroll away from under its menu.
    document.addEventListener('scroll', close, { capture: true, once: true });
    return () => document.removeEventListener('scroll', close, { capture: true });
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
        <ValueMenu {...value} close={close} />
      </EuiPopover>
    </div>
  );
};
