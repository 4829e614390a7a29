import React from 'react';
import { EuiButtonIcon, type IconType } from '@elastic/eui';

export interface IconAction {
  icon: IconType;
  /** What it does, and to what: "Delete Guests". */
  name: string;
  run: () => void;
  /** It takes something away. */
  isDanger?: boolean;
  isDisabled?: boolean;
  tip?: string | undefined;
  subject: string;
}

/** What can be done with a row, as small buttons. */
export const IconActions = ({ actions }: { actions: readonly IconAction[] }) =>
  actions.map(({ icon, name, run, isDanger, isDisabled, tip, subject }) => (
    <EuiButtonIcon
      key={subject}
      size="xs"
      color={isDanger === true ? 'danger' : 'text'}
      iconType={icon}
      aria-label={name}
      title={tip}
      isDisabled={isDisabled}
      onClick={run}
      data-test-subj={subject}
    />
  ));
