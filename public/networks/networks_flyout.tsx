import React, { useState } from 'react';
import {
  EuiButton,
  EuiButtonEmpty,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiSkeletonText,
  EuiSpacer,
  EuiText,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { useMutation } from '@tanstack/react-query';
import { exportNetworks, type SavedNetwork } from '../../common/api';
import { visibleText } from '../../common/eve';
import { useNetworks, useUnreadableNetworks } from '../hunt';
import { useCannotSave, useServices } from '../services';
import { downloadText, Problem } from '../widgets';
import { draftOf, NEW_DRAFT, type NetworkDraft } from './draft';
import { ImportPanel } from './import_panel';
import { copyOf, NetworkForm } from './network_form';
import { NetworksList } from './networks_list';

/** What the flyout shows: the list, one that is made or changed, or an import. */
type Showing =
  | { of: 'list' | 'import' }
  | { of: 'form'; network: SavedNetwork | undefined; first: NetworkDraft };

const titleOf = (showing: Showing): string => {
  if (showing.of === 'form') {
    return showing.network === undefined ? 'New network' : visibleText(showing.network.name);
  }
  return showing.of === 'list' ? 'Networks' : 'Import networks from CSV';
};

/** The network definitions: which part of the network an address is in. */
export const NetworksFlyout = ({ close }: { close: () => void }) => {
  const titleId = useGeneratedHtmlId();
  const cannot = useCannotSave();
  const { callApi } = useServices();
  const { data, error, refetch } = useNetworks();
  const [showing, setShowing] = useState<Showing>({ of: 'list' });
  const list = () => setShowing({ of: 'list' });
  const download = useMutation({
    mutationFn: () => callApi(exportNetworks, {}),
    onSuccess: ({ csv }) => downloadText('networks.csv', csv, 'text/csv'),
  });
  return (
    <EuiFlyout
      onClose={close}
      size={920}
      paddingSize="m"
      aria-labelledby={titleId}
      data-test-subj="networks"
    >
      <EuiFlyoutHeader hasBorder>
        {showing.of === 'list' ? null : (
          <EuiButtonEmpty
            size="xs"
            flush="left"
            iconType="arrowLeft"
            onClick={list}
            data-test-subj="networksBack"
          >
            All networks
          </EuiButtonEmpty>
        )}
        <EuiTitle size="xs">
          <h2 id={titleId} style={{ overflowWrap: 'anywhere' }}>
            {titleOf(showing)}
          </h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        {error !== null && data === undefined ? (
          <Problem
            title="The networks could not be loaded"
            error={error}
            onRetry={() => void refetch()}
          />
        ) : data === undefined ? (
          <EuiSkeletonText lines={10} contentAriaLabel="Networks" />
        ) : showing.of === 'form' ? (
          <NetworkForm network={showing.network} first={showing.first} all={data} close={list} />
        ) : showing.of === 'import' ? (
          <ImportPanel close={list} />
        ) : (
          <>
            {download.error === null ? null : (
              <Problem title="The networks were not exported" error={download.error} />
            )}
            {data.length === 0 ? (
              <NothingHere />
            ) : (
              <NetworksList
                all={data}
                close={close}
                edit={(network) => setShowing({ of: 'form', network, first: draftOf(network) })}
                duplicate={(network) =>
                  setShowing({ of: 'form', network: undefined, first: copyOf(network, data) })
                }
              />
            )}
            <Unreadable />
          </>
        )}
      </EuiFlyoutBody>
      {showing.of === 'list' ? (
        <EuiFlyoutFooter>
          <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 }}>
            <EuiButtonEmpty
              size="s"
              iconType="importAction"
              onClick={() => setShowing({ of: 'import' })}
              data-test-subj="networksImport"
            >
              Import CSV…
            </EuiButtonEmpty>
            <EuiButtonEmpty
              size="s"
              iconType="exportAction"
              isDisabled={data === undefined || data.length === 0}
              isLoading={download.isPending}
              onClick={() => download.mutate()}
              data-test-subj="networksExport"
            >
              Export as CSV
            </EuiButtonEmpty>
            <span
              className="shSmall shMuted"
              style={{ flex: 1, textAlign: 'right' }}
              data-test-subj="networksCannotSave"
            >
              {cannot}
            </span>
            <EuiButton
              size="s"
              fill
              iconType="plusInCircle"
              isDisabled={cannot !== undefined}
              title={cannot}
              onClick={() => setShowing({ of: 'form', network: undefined, first: NEW_DRAFT })}
              data-test-subj="networkNew"
            >
              New network
            </EuiButton>
          </div>
        </EuiFlyoutFooter>
      ) : null}
    </EuiFlyout>
  );
};

const NothingHere = () => (
  <EuiText size="s" color="subdued" style={{ padding: '16px 0' }} data-test-subj="noNetworks">
    <p>
      There are no networks yet. A network gives a part of your address space a name: a department,
      the servers, the guests. Hosts are shown with it, filters can name it, and it says what is
      inside and what is outside.
    </p>
    <p>
      Until one is marked as home, the private ranges (10.0.0.0/8, 192.168.0.0/16 …) count as
      inside.
    </p>
  </EuiText>
);

const Unreadable = () => {
  const { data = [] } = useUnreadableNetworks();
  return data.length === 0 ? null : (
    <>
      <EuiSpacer size="s" />
      {data.map(({ id, name, reason }) => (
        <p key={id} className="shSmall shMuted" data-test-subj="unreadableNetwork">
          {`"${visibleText(name)}" cannot be read and is not used: ${visibleText(reason)}`}
        </p>
      ))}
    </>
  );
};
