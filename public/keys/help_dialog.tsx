import React, { Fragment } from 'react';
import {
  EuiButtonEmpty,
  EuiModal,
  EuiModalBody,
  EuiModalHeader,
  EuiModalHeaderTitle,
  EuiSpacer,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { keyNames, SHORTCUTS, type Shortcut } from './shortcuts';

const all: readonly [string, Shortcut][] = Object.entries(SHORTCUTS);
const groups = [...new Set(all.map(([, { group }]) => group))];

const Keys = ({ shortcut }: { shortcut: Shortcut }) => {
  const isMac = navigator.userAgent.includes('Mac OS');
  return (
    <>
      {keyNames(shortcut, isMac).map((name, at) => (
        <Fragment key={name}>
          {at > 0 ? ' + ' : ''}
          <kbd className="shKey">{name}</kbd>
        </Fragment>
      ))}
    </>
  );
};

/** All keys of the hunt, from the list that the handlers read. */
export const HelpDialog = ({ close }: { close: () => void }) => {
  const titleId = useGeneratedHtmlId();
  return (
    <EuiModal
      onClose={close}
      aria-labelledby={titleId}
      style={{ width: 520 }}
      data-test-subj="keysHelp"
    >
      <EuiModalHeader>
        <EuiModalHeaderTitle id={titleId} size="s">
          Keys
        </EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        {groups.map((group) => (
          <Fragment key={group}>
            <EuiTitle size="xxs">
              <h2>{group}</h2>
            </EuiTitle>
            <table style={{ width: '100%' }}>
              <tbody>
                {all
                  .filter(([, shortcut]) => shortcut.group === group)
                  .map(([id, shortcut]) => (
                    <tr key={id}>
                      <td style={{ width: 150, padding: '3px 0' }}>
                        <Keys shortcut={shortcut} />
                      </td>
                      <td>{shortcut.does}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
            <EuiSpacer size="m" />
          </Fragment>
        ))}
        <p className="shSmall shMuted">
          Keys without Ctrl are not heard while a text field has the focus.
        </p>
        {/* In low windows the list is scrolled by the focus on its end. */}
        <EuiButtonEmpty size="s" flush="left" onClick={close}>
          Close
        </EuiButtonEmpty>
      </EuiModalBody>
    </EuiModal>
  );
};
