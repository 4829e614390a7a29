import React from 'react';
import { EuiText, useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import { sensorOf, sentenceOf } from '../../common/events';
import { openEvent, useHunt } from '../hunt';
import { useDates } from '../services';
import { Dot, useTypeColor } from '../widgets';
import { gapHeight, gapWords, type LineEntry } from './evidence_line';

interface EntryProps {
  entry: LineEntry;
  isFirst: boolean;
  isLast: boolean;
  /** Names the sensor, where the line has events of several. */
  withSensor?: boolean;
}

/** One event of a time line, which opens it, below the gap to the one before. */
export const EvidenceEntry = ({ entry, isFirst, isLast, withSensor = false }: EntryProps) => {
  const { update } = useHunt();
  const { euiTheme } = useEuiTheme();
  const colorOf = useTypeColor();
  const dates = useDates();
  const { row, type, time, gap, isOpened } = entry;
  const rule = `1px solid ${euiTheme.colors.borderBasePlain}`;
  const words = gapWords(gap);
  const sentence = sentenceOf(row.event);
  const textId = useGeneratedHtmlId();
  const sensor = withSensor ? sensorOf(row.event) : undefined;
  return (
    <li>
      {words === undefined ? null : (
        <div
          style={{
            marginLeft: 11,
            borderLeft: `1px dashed ${euiTheme.colors.borderBasePlain}`,
            height: gapHeight(gap),
            paddingLeft: 20,
            display: 'flex',
            alignItems: 'center',
          }}
        >
          <EuiText size="xs" color="subdued">
            {words}
          </EuiText>
        </div>
      )}
      <button
        type="button"
        className="shButton shRow"
        style={{
          display: 'flex',
          width: '100%',
          gap: 8,
          background: isOpened ? euiTheme.colors.backgroundLightPrimary : undefined,
        }}
        aria-labelledby={textId}
        aria-current={isOpened ? 'true' : undefined}
        onClick={() => update((now) => openEvent(now, row))}
        data-test-subj="evidenceEntry"
      >
        <span
          style={{
            flex: 'none',
            width: 23,
            position: 'relative',
            display: 'flex',
            justifyContent: 'center',
            paddingTop: 9,
          }}
        >
          <span
            aria-hidden
            style={{
              position: 'absolute',
              left: 11,
              top: isFirst ? 12 : 0,
              bottom: isLast ? 'auto' : 0,
              height: isLast ? 12 : undefined,
              borderLeft: rule,
            }}
          />
          <span style={{ position: 'relative', lineHeight: 0 }}>
            <Dot color={colorOf(type)} />
          </span>
        </span>
        <span id={textId} style={{ minWidth: 0, padding: '4px 0' }}>
          <EuiText size="xs" color="subdued" component="span">
            <span className="shNumber" title={dates.inFull(time)}>
              {type} · {dates.format(time)}
              {sensor === undefined ? '' : ` · sensor ${sensor.name}`}
              {isOpened ? ' · opened' : ''}
            </span>
          </EuiText>
          <EuiText size="s" component="span">
            <span style={{ display: 'block', overflowWrap: 'anywhere' }}>{sentence}</span>
          </EuiText>
        </span>
      </button>
    </li>
  );
};
