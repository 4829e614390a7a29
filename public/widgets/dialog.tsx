import React, { type ReactNode } from 'react';
import {
  EuiButtonEmpty,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';

interface DialogProps {
  title: string;
  close: () => void;
  /** What the button says that closes it and does nothing else. */
  closeName?: string;
  /** Pixels, as far as the window has them. */
  width?: number;
  /** The selector of the field to begin in. */
  initialFocus?: string;
  children: ReactNode;
  /** Before the buttons: what happened. */
  status?: ReactNode;
  /** The button or buttons that do what the dialog is for. */
  action: ReactNode;
  'data-test-subj': string;
}

/** A dialog with a title, and below it a way out and what it is for. */
export const Dialog = ({
  title,
  close,
  closeName = 'Cancel',
  width = 760,
  initialFocus,
  children,
  status,
  action,
  ...rest
}: DialogProps) => {
  const titleId = useGeneratedHtmlId();
  return (
    <EuiModal
      onClose={close}
      aria-labelledby={titleId}
      initialFocus={initialFocus}
      style={{ width, maxWidth: '92vw' }}
      {...rest}
    >
      <EuiModalHeader>
        <EuiModalHeaderTitle id={titleId} size="s">
          {title}
        </EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>{children}</EuiModalBody>
      <EuiModalFooter>
        {status}
        <EuiButtonEmpty size="s" onClick={close}>
          {closeName}
        </EuiButtonEmpty>
        {action}
      </EuiModalFooter>
    </EuiModal>
  );
};
