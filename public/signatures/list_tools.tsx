import React from 'react';
import { EuiText } from '@elastic/eui';
import type { Signatures } from '../../common/api';
import type { FilterNode } from '../../common/filters';
import { addFilter, fromFirstPage, useHunt, type SignaturesState } from '../hunt';
import { counted, exactCount, FindBox } from '../widgets';

interface ListToolsProps {
  signatures: Signatures | undefined;
  change: (part: Partial<SignaturesState>) => void;
}

/** What narrows the list without changing the hunt. */
export const ListTools = ({ signatures, change }: ListToolsProps) => {
  const { state } = useHunt();
  const { find = '', onlyNew } = state.signatures;
  const fresh = signatures?.fresh;
  return (
    <div className="shListTools">
      <WithoutId count={signatures?.withoutId ?? 0} />
      <button
        type="button"
        className="shButton shSwitch"
        aria-pressed={onlyNew === true}
        disabled={onlyNew !== true && (fresh === null || fresh === undefined)}
        title={
          fresh === null
            ? 'There are no events in the time range before, so that nothing can be called new'
            : 'No event in the time range before, of the same length'
        }
        onClick={() => change({ onlyNew: onlyNew === true ? undefined : true, page: 1 })}
        data-test-subj="signaturesOnlyNew"
      >
        New in this range <span className="shNumber">{exactCount(fresh ?? undefined)}</span>
      </button>
      <FindBox
        value={find}
        label="Find in signatures"
        placeholder="Message, category or id"
        onFind={(text) => change({ find: text.trim() === '' ? undefined : text, page: 1 })}
        data-test-subj="signaturesFind"
      />
    </div>
  );
};

const WITHOUT_ID: FilterNode = { field: 'alert.signature_id', op: 'exists', negated: true };

/** Alerts that no row shows; a click shows them. */
const WithoutId = ({ count }: { count: number }) => {
  const { update } = useHunt();
  if (count === 0) return null;
  return (
    <EuiText size="xs">
      <button
        type="button"
        className="shButton shValue"
        onClick={() =>
          update((now) =>
            fromFirstPage({
              ...now,
              tab: 'events',
              types: ['alert'],
              filters: addFilter(now.filters, WITHOUT_ID),
            }),
          )
        }
      >
        {counted(count, 'alert')} without a signature id
      </button>
    </EuiText>
  );
};
