import React, {
  createContext,
  useContext,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import {
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { useEscape } from '../keys';
import { returnFocusTo } from './return_focus';

interface BesideFlyoutProps {
  close: () => void;
  /** Of its width: EUI's names, pixels or CSS. */
  size?: number | string;
  /** Pixels that it keeps in narrow windows. */
  minWidth?: number;
  onResize?: (width: number) => void;
  /** What stands above the body, a {@link FlyoutTitle} in it. */
  header: ReactNode;
  headerStyle?: CSSProperties;
  /** Another one begins at the top of the body again. */
  bodyKey?: string;
  footer?: ReactNode;
  /** What is in it; `leave` closes it as Escape does. */
  children: ReactNode | ((leave: () => void) => ReactNode);
  'data-test-subj': string;
}

const TitleId = createContext<string | undefined>(undefined);

/**
 * A flyout beside the hunt, which stays in reach. Escape closes it when it is the newest, and what
 * opened it has the focus again.
 */
export const BesideFlyout = ({
  close,
  size = 'm',
  minWidth = 420,
  header,
  headerStyle,
  bodyKey,
  footer,
  children,
  ...rest
}: BesideFlyoutProps) => {
  const titleId = useGeneratedHtmlId();
  // Asked while the opener still has the focus: the flyout takes it once it is drawn.
  const [returnFocus] = useState(() => returnFocusTo(document.activeElement));
  const leave = () => {
    close();
    returnFocus();
  };
  useEscape(leave);
  return (
    <EuiFlyout
      onClose={leave}
      size={size}
      minWidth={minWidth}
      resizable
      type="overlay"
      ownFocus={false}
      outsideClickCloses={false}
      paddingSize="m"
      aria-labelledby={titleId}
      {...rest}
    >
      <EuiFlyoutHeader hasBorder style={headerStyle}>
        <TitleId.Provider value={titleId}>{header}</TitleId.Provider>
      </EuiFlyoutHeader>
      <EuiFlyoutBody key={bodyKey}>
        {typeof children === 'function' ? children(leave) : children}
      </EuiFlyoutBody>
      {footer}
    </EuiFlyout>
  );
};

/** The title that names a flyout; it leaves room for the button that closes it. */
export const FlyoutTitle = ({ children }: { children: ReactNode }) => (
  <EuiTitle size="xs">
    <h2 id={useContext(TitleId)} style={{ overflowWrap: 'anywhere', paddingRight: 24 }}>
      {children}
    </h2>
  </EuiTitle>
);
