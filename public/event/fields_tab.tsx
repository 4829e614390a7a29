import React, { useMemo, useState } from 'react';
import { EuiFieldSearch, EuiSpacer, EuiText } from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { counted } from '../widgets';
import { FieldList } from './field_list';
import { fieldGroups, searchGroups } from './flatten';

/** Every field of the event, searchable. */
export const FieldsTab = ({ event }: { event: EventRow['event'] }) => {
  const [search, setSearch] = useState('');
  const groups = useMemo(() => fieldGroups(event), [event]);
  const found = useMemo(() => searchGroups(groups, search), [groups, search]);
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <EuiFieldSearch
        compressed
        fullWidth
        incremental
        placeholder="Field or value"
        aria-label="Search the fields"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        data-test-subj="fieldsSearch"
      />
      <EuiSpacer size="xs" />
      <EuiText size="xs" color="subdued">
        <span aria-live="polite">{counted(count, 'field')}</span>
        {count === 0 && search !== '' ? ': none holds all these words' : ''}
      </EuiText>
      <EuiSpacer size="s" />
      <FieldList groups={found} />
    </>
  );
};
