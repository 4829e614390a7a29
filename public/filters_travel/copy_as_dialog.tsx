import React, { useState } from 'react';
import { copyToClipboard, EuiButton, EuiSkeletonText } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { explainFilters } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import { useServices } from '../services';
import { Dialog, Problem } from '../widgets';
import { CopyAsText } from './copy_as_text';
import { shownOf, TARGET_NAMES, type Target } from './languages';

interface CopyAsProps {
  filters: readonly FilterNode[];
  close: () => void;
}

const bare = ({ disabled: _, pinned: __, ...node }: FilterNode): FilterNode => node;

/** Filters in other query languages, to be taken elsewhere. */
export const CopyAsDialog = ({ filters, close }: CopyAsProps) => {
  const { callApi } = useServices();
  const [target, setTarget] = useState<Target>('kql');
  const [layout, setLayout] = useState(0);
  const [copied, setCopied] = useState<string>();
  const asked = filters.map(bare);
  const { data, error, refetch } = useQuery({
    queryKey: ['explainFilters', asked],
    queryFn: ({ signal }) => callApi(explainFilters, { body: { filters: asked } }, { signal }),
  });
  const shown = data === undefined ? undefined : shownOf(data, target, layout);
  const copy = () => {
    if (shown === undefined) return;
    if (copyToClipboard(shown.text)) setCopied(`${target} ${layout}`);
  };
  const isCopied = copied === `${target} ${layout}`;
  return (
    <Dialog
      title={filters.length === 1 ? 'Copy the filter as' : `Copy ${filters.length} filters as`}
      close={close}
      closeName="Close"
      status={
        <span role="status" className="shMuted" style={{ alignSelf: 'center' }}>
          {isCopied ? 'Copied' : ''}
        </span>
      }
      action={
        <EuiButton
          size="s"
          fill
          iconType="copy"
          isDisabled={shown === undefined || shown.text === ''}
          onClick={copy}
          data-test-subj="copyAsCopy"
        >
          Copy {TARGET_NAMES[target]}
        </EuiButton>
      }
      data-test-subj="copyAsDialog"
    >
      {error !== null ? (
        <Problem
          title="The filters could not be written"
          error={error}
          onRetry={() => void refetch()}
        />
      ) : data === undefined || shown === undefined ? (
        <EuiSkeletonText lines={6} />
      ) : (
        <CopyAsText
          explained={data}
          shown={shown}
          target={target}
          setTarget={setTarget}
          layout={layout}
          setLayout={setLayout}
        />
      )}
    </Dialog>
  );
};
