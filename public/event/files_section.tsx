import React from 'react';
import { EuiText, EuiTitle, useEuiTheme } from '@elastic/eui';
import { bytesText } from '../../common/eve';
import { Value } from '../widgets';
import type { SeenFile } from './files';

const about = ({ size, type, state, stored }: SeenFile): string =>
  [
    size === undefined ? undefined : bytesText(size),
    type,
    state === undefined || state === 'CLOSED' ? undefined : `${state.toLowerCase()}, not whole`,
    stored ? 'stored by the sensor' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');

/** The files of an event and its flow, with their hashes. */
export const FilesSection = ({ files }: { files: readonly SeenFile[] }) => {
  const { euiTheme } = useEuiTheme();
  if (files.length === 0) return null;
  return (
    <section style={{ marginBottom: 16 }} data-test-subj="eventFiles">
      <EuiTitle size="xxs">
        <h3>Files of the flow</h3>
      </EuiTitle>
      <EuiText size="s">
        {files.map((file, index) => (
          <div
            key={index}
            style={{
              padding: '4px 0',
              borderBottom: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
            }}
          >
            {file.name === undefined ? (
              <span className="shMuted">without a name</span>
            ) : (
              <Value field="fileinfo.filename" value={file.name} most={120} />
            )}
            <span className="shMuted"> {about(file)}</span>
            {file.hashes.map(({ field, value }) => (
              <div key={field} style={{ display: 'flex', gap: 8, minWidth: 0 }}>
                <span className="shMuted shSmall" style={{ flex: 'none', width: 56 }}>
                  {field.split('.').at(-1)?.toUpperCase()}
                </span>
                <Value field={field} value={value} mono />
              </div>
            ))}
          </div>
        ))}
      </EuiText>
    </section>
  );
};
