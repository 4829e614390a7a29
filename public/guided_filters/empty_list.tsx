import React from 'react';
import { EuiText } from '@elastic/eui';
import { counted } from '../widgets';

interface EmptyListProps {
  wish: { search: string; category: string | undefined; technique: string | undefined };
  /** Filters that the search finds in all categories. */
  total: number;
  /** Filters that are hidden because they find nothing. */
  hidden: number;
}

const sentence = ({ wish, total, hidden }: EmptyListProps): string => {
  if (hidden > 0) {
    return `${counted(hidden, 'filter')} of these ${hidden === 1 ? 'finds' : 'find'} nothing in this hunt. Switch "Only with results" off to see ${hidden === 1 ? 'it' : 'them'}.`;
  }
  if (total > 0) {
    return `Nothing of "${wish.search}" in ${wish.category ?? 'this category'}: look in all categories.`;
  }
  const within = wish.technique === undefined ? '' : ` for ${wish.technique}`;
  return `No guided filter${within} is about "${wish.search}". Try one word, a protocol or a technique such as T1090.`;
};

/** Why the list is empty and what to do. */
export const EmptyList = (props: EmptyListProps) => (
  <EuiText size="s" color="subdued" style={{ padding: 16 }}>
    <p data-test-subj="guidedNone">{sentence(props)}</p>
  </EuiText>
);
