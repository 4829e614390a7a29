import React, { useCallback, useMemo, useState } from 'react';
import type { SignatureRow, Signatures } from '../../common/api';
import { ROWS_PER_PAGE, useHunt, type SignaturesState } from '../hunt';
import { useDates } from '../services';
import { counted, DataTable, exactCount, Problem, TableCaption, TablePages } from '../widgets';
import { signatureColumns } from './columns';
import { ListTools } from './list_tools';
import { orderWords } from './order_words';
import { RuleDetails } from './rule_details';
import { useSignatureActions } from './use_signature_actions';

interface TableProps {
  signatures: Signatures | undefined;
  isOld: boolean;
  error: Error | null;
  retry: () => void;
}

const rowId = ({ gid, sid }: SignatureRow): string => `${gid}:${sid}`;

const captionOf = (signatures: Signatures | undefined, { sort }: SignaturesState): string => {
  if (signatures === undefined) return 'Looking for signatures';
  const { total, all } = signatures;
  const found =
    total === all
      ? counted(all, 'signature')
      : `${exactCount(total)} of ${counted(all, 'signature')}`;
  return `${found}, ${orderWords(sort)}`;
};

export const SignaturesTable = ({ signatures, isOld, error, retry }: TableProps) => {
  const { state, update } = useHunt();
  const { sort, page, perPage } = state.signatures;
  const dates = useDates();
  const actions = useSignatureActions();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((row: SignatureRow) => {
    setOpen((now) => {
      const next = new Set(now);
      if (!next.delete(rowId(row))) next.add(rowId(row));
      return next;
    });
  }, []);
  const change = (part: Partial<SignaturesState>) =>
    update((now) => ({ ...now, signatures: { ...now.signatures, ...part } }));
  const columns = useMemo(() => {
    const most = Math.max(0, ...(signatures?.items ?? []).map(({ events }) => events));
    return signatureColumns({
      dates,
      spark: signatures?.spark ?? null,
      most,
      isOpen: (row) => open.has(rowId(row)),
      toggle,
      toEvents: actions.toEvents,
    });
  }, [signatures, dates, open, toggle, actions]);
  const caption = captionOf(signatures, state.signatures);
  return (
    <div className="shTable" aria-busy={isOld} style={{ opacity: isOld ? 0.6 : 1 }}>
      {error === null ? null : (
        <Problem title="The signatures are not up to date" error={error} onRetry={retry} />
      )}
      <TableCaption
        words={caption}
        page={page}
        perPage={perPage}
        shown={signatures?.items.length ?? 0}
        total={signatures?.total ?? 0}
        failures={signatures?.failures ?? []}
        data-test-subj="signaturesCaption"
      >
        <ListTools signatures={signatures} change={change} />
      </TableCaption>
      <DataTable<SignatureRow, typeof sort.field>
        caption={caption}
        columns={columns}
        rows={signatures?.items}
        rowId={rowId}
        sort={sort}
        onSort={(next) => change({ sort: next, page: 1 })}
        renderOpened={(row) =>
          open.has(rowId(row)) ? <RuleDetails row={row} actions={actions} /> : undefined
        }
        minWidth={1340}
        none={
          signatures?.total === 0
            ? 'No signature has this text in its message, category or id.'
            : 'This page is past the end of the list.'
        }
        data-test-subj="signaturesTable"
      />
      <TablePages
        label="Pages of signatures"
        page={page}
        perPage={perPage}
        total={signatures?.total ?? 0}
        perPageOptions={ROWS_PER_PAGE}
        onChange={(next, size) => change({ page: next, perPage: size })}
      />
    </div>
  );
};
