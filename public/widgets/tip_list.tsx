import React from 'react';

interface TipListProps {
  title: string;
  items: readonly string[];
  /** A tip is no place for all of a long list. */
  most: number;
}

/** A short list for a tip, with how much more there is. */
export const TipList = ({ title, items, most }: TipListProps) => (
  <>
    <p>{title}</p>
    <ul style={{ listStyle: 'disc', paddingInlineStart: 16 }}>
      {items.slice(0, most).map((item) => (
        <li key={item}>{item}</li>
      ))}
      {items.length > most ? <li>and {items.length - most} more</li> : null}
    </ul>
  </>
);
