import React from 'react';
import { EuiButtonEmpty, EuiSkeletonText, EuiText } from '@elastic/eui';
import type { PackedItem } from '../../common/api';
import { visibleText } from '../../common/eve';
import { usePacked } from '../hunt';
import { useCannotSave } from '../services';
import { counted, Problem } from '../widgets';
import { useRemovePack } from './use_remove';

const byPack = (items: readonly PackedItem[]): [name: string, items: PackedItem[]][] => {
  const packs = new Map<string, PackedItem[]>();
  for (const item of items) packs.set(item.pack, [...(packs.get(item.pack) ?? []), item]);
  return [...packs].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
};

/** The packs whose guided filters stand beside the built-in ones. */
export const PacksTab = () => {
  const { data, error, refetch } = usePacked();
  const remove = useRemovePack();
  const cannot = useCannotSave();
  if (error !== null) {
    return (
      <Problem title="The packs could not be loaded" error={error} onRetry={() => void refetch()} />
    );
  }
  if (data === undefined) return <EuiSkeletonText lines={4} contentAriaLabel="Packs" />;
  const packs = byPack(data.items);
  return (
    <>
      {remove.error === null ? null : (
        <Problem title="The pack was not removed" error={remove.error} />
      )}
      {packs.length === 0 ? (
        <EuiText size="s" color="subdued">
          <p data-test-subj="noPacks">
            No guided filters came with packs yet. A pack is a YAML file of guided filters and
            filter sets: import one below, or export your own and keep them with your other code.
          </p>
        </EuiText>
      ) : (
        <ul aria-label={counted(packs.length, 'pack')}>
          {packs.map(([name, items]) => (
            <li key={name} className="shRow shGuided" data-test-subj="pack">
              <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
                <span className="shGuidedName" style={{ flex: 1, overflowWrap: 'anywhere' }}>
                  {visibleText(name)}
                </span>
                <EuiButtonEmpty
                  size="xs"
                  color="danger"
                  isLoading={remove.isPending}
                  isDisabled={cannot !== undefined}
                  title={cannot}
                  onClick={() => remove.mutate({ name, items })}
                  aria-label={`Remove the pack ${visibleText(name)}`}
                  data-test-subj="packRemove"
                >
                  Remove
                </EuiButtonEmpty>
              </div>
              <div className="shSmall shMuted" style={{ overflowWrap: 'anywhere' }}>
                {counted(items.length, 'guided filter')}:{' '}
                {items.map((item) => visibleText(item.name)).join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
      {data.unreadable.map(({ id, reason }) => (
        <p key={id} className="shSmall shMuted">
          {`"${visibleText(id)}" cannot be read: ${reason}`}
        </p>
      ))}
    </>
  );
};
