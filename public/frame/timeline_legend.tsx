import React from 'react';
import { cutMiddle } from '../../common/eve';
import { Dot, exactCount, Value } from '../widgets';
import type { TimelineShape } from './timeline_data';

interface LegendProps {
  shape: TimelineShape | undefined;
  colorOf: (series: string) => string;
}

/** Longest text of an entry; the whole is in its tooltip. */
const LONGEST = 28;

/** The colours of the timeline in one line, each with its count and the menu that a value has. */
export const TimelineLegend = ({ shape, colorOf }: LegendProps) => (
  <ul
    style={{
      display: 'flex',
      gap: 12,
      minWidth: 0,
      overflowX: 'auto',
      overflowY: 'hidden',
      scrollbarWidth: 'none',
    }}
    className="shSmall"
    aria-label="What the colours of the timeline stand for"
    data-test-subj="timelineLegend"
  >
    {(shape?.series ?? []).map(({ id, label, kind, value, total }) => (
      <li key={id} style={{ display: 'inline-flex', alignItems: 'center', gap: 4, flex: 'none' }}>
        <Dot color={colorOf(id)} />
        {kind === 'value' && value !== null && shape !== undefined ? (
          <Value
            field={shape.field === 'tag' ? ['hunt.tag', 'alert.tag'] : shape.field}
            value={value}
          >
            {cutMiddle(label, LONGEST)}
          </Value>
        ) : (
          <span className="shMuted">{label}</span>
        )}
        <span className="shNumber shMuted">{exactCount(total)}</span>
      </li>
    ))}
  </ul>
);
