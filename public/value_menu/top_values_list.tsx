import React, { useState } from 'react';
import { EuiButtonGroup, EuiIcon, EuiSelect, EuiSkeletonText, EuiText } from '@elastic/eui';
import type { TopValues } from '../../common/api';
import { cutMiddle } from '../../common/eve';
import { fieldLabel, type FilterNode } from '../../common/filters';
import { useTopValues } from '../top_values';
import { exactCount, PartialMark, Problem, shownValue } from '../widgets';

const SHOWN = 10;
const ROW = 26;
/** Rows of values, of events without one, and of all other values. */
const HEIGHT = (SHOWN + 2) * ROW;

const ORDERS = [
  { id: 'most', label: 'Most' },
  { id: 'least', label: 'Rarest' },
] as const;

interface ListProps {
  fields: readonly string[];
  add: (filter: FilterNode) => void;
}

/** The most frequent values of a field in the hunt, each a filter. */
export const TopValuesList = ({ fields, add }: ListProps) => {
  const [field, setField] = useState(fields[0] ?? '');
  const [order, setOrder] = useState<'most' | 'least'>('most');
  const { data, error, refetch, isPlaceholderData } = useTopValues({ field, size: SHOWN, order });
  return (
    <div style={{ padding: '8px 12px' }} data-test-subj="topValues">
      <div style={{ display: 'flex', gap: 8, marginBottom: 4 }}>
        <EuiButtonGroup
          legend="Which values come first"
          buttonSize="compressed"
          options={[...ORDERS]}
          idSelected={order}
          onChange={(id) => setOrder(id === 'least' ? 'least' : 'most')}
        />
        {fields.length < 2 ? null : (
          <EuiSelect
            compressed
            aria-label="Field"
            value={field}
            options={fields.map((path) => ({ value: path, text: fieldLabel(path) }))}
            onChange={({ target }) => setField(target.value)}
          />
        )}
      </div>
      <div style={{ minHeight: HEIGHT, opacity: isPlaceholderData ? 0.6 : 1 }}>
        {error !== null ? (
          <Problem
            title="The values could not be counted"
            error={error}
            onRetry={() => void refetch()}
          />
        ) : data === undefined ? (
          <EuiSkeletonText lines={8} size="s" contentAriaLabel="Top values" />
        ) : (
          <Rows data={data} add={add} />
        )}
      </div>
    </div>
  );
};

const Rows = ({ data, add }: { data: TopValues; add: ListProps['add'] }) => {
  const { field } = data;
  const [note] = data.notes.filter((one) => one.field === field);
  if (data.values.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>No event of this hunt has a value here{note === undefined ? '' : `: ${note.reason}`}.</p>
      </EuiText>
    );
  }
  return (
    <EuiText size="s">
      {data.values.map(({ value, events }) => (
        <Row
          key={JSON.stringify(value)}
          text={cutMiddle(shownValue(value), 60)}
          title={shownValue(value)}
          events={events}
          isExact={data.countsAreExact}
          onFor={() => add({ field, op: 'is', value })}
          onOut={() => add({ field, op: 'is', value, negated: true })}
        />
      ))}
      {data.noValue > 0 ? (
        <Row
          text="no value"
          title="Events without this field"
          events={data.noValue}
          isExact
          isMuted
          onFor={() => add({ field, op: 'exists', negated: true })}
          onOut={() => add({ field, op: 'exists' })}
        />
      ) : null}
      {data.other > 0 ? (
        <span className="shMuted shNumber" style={{ display: 'block', lineHeight: `${ROW}px` }}>
          {exactCount(data.other)} {data.other === 1 ? 'time' : 'times'} another value
        </span>
      ) : null}
      <PartialMark failures={data.failures} />
      {data.orderIsExact ? null : (
        <span className="shMuted">
          Values that are not listed may be as frequent as the last ones.
        </span>
      )}
    </EuiText>
  );
};

interface RowProps {
  text: string;
  title: string;
  events: number;
  isExact: boolean;
  isMuted?: boolean;
  onFor: () => void;
  onOut: () => void;
}

const Row = ({ text, title, events, isExact, isMuted = false, onFor, onOut }: RowProps) => (
  <div style={{ display: 'flex', gap: 8, alignItems: 'center', height: ROW, minWidth: 0 }}>
    <button
      type="button"
      className={`shButton shValue${isMuted ? ' shMuted' : ''}`}
      style={{ flex: 1, minWidth: 0 }}
      title={`Filter for ${title}`}
      onClick={onFor}
      data-test-subj="topValue"
    >
      {text}
    </button>
    <span className="shNumber">{isExact ? exactCount(events) : `${exactCount(events)}+`}</span>
    <button type="button" className="shButton" aria-label={`Filter out ${title}`} onClick={onOut}>
      <EuiIcon type="minusInCircle" size="s" />
    </button>
  </div>
);
