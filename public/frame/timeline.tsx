import React, { useMemo } from 'react';
import { EuiButtonIcon, EuiText, EuiToolTip } from '@elastic/eui';
import { z } from 'zod';
import type { Summary } from '../../common/api';
import { fromFirstPage, useHunt, useStack } from '../hunt';
import { PartialMark, useKept } from '../widgets';
import { useSeriesColor } from './series_color';
import { EVENT_TYPE, StackPicker, stackName } from './stack_picker';
import { TimelineChart } from './timeline_chart';
import { stackShape, typeShape, zoomedOut, type TimelineShape } from './timeline_data';
import { TimelineLegend } from './timeline_legend';

const HEIGHT = 96;
const IS_FOLDED = z.boolean();

interface TimelineProps {
  timeline: Summary['timeline'] | undefined;
  /** The figures are those of the question before. */
  isOld: boolean;
}

/** The timeline in the field that is chosen, and what there is to say of it. */
const useShape = ({ timeline, isOld }: TimelineProps) => {
  const { state } = useHunt();
  const stack = useStack();
  const byType = useMemo(
    () => (timeline === undefined ? undefined : typeShape(timeline)),
    [timeline],
  );
  const byField = useMemo(
    () => (stack.data === undefined ? undefined : stackShape(stack.data)),
    [stack.data],
  );
  if (state.stackBy === undefined) return { shape: byType, isPale: isOld, failures: [] };
  return {
    shape: byField,
    isPale: stack.isPlaceholderData,
    failures: stack.data?.failures ?? [],
    problem:
      stack.error === null
        ? stack.data?.unavailable
        : `The timeline by ${stackName(state.stackBy)} could not be loaded: ${stack.error.message}`,
  };
};

/** The events over time, stacked by a field; dragging over it sets the time range. */
export const Timeline = (props: TimelineProps) => {
  const { state, update } = useHunt();
  const [folded, keepFolded] = useKept('timeline.folded', IS_FOLDED, false);
  const { shape, isPale, failures, problem } = useShape(props);
  const colorOf = useSeriesColor(shape);
  const zoom = (from: number, to: number) =>
    update((now) =>
      fromFirstPage({
        ...now,
        time: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
      }),
    );
  const ends = props.timeline;
  const span =
    state.time === 'all' || !ends?.from || !ends.to
      ? undefined
      : { from: Date.parse(ends.from), to: Date.parse(ends.to) };
  const zoomOut = () => {
    if (span === undefined) return;
    const wider = zoomedOut(span, Date.now());
    zoom(wider.from, wider.to);
  };
  return (
    <section aria-label="Timeline" data-test-subj="timeline">
      <div style={{ display: 'flex', alignItems: 'center', gap: 8, height: 24 }}>
        <EuiButtonIcon
          size="xs"
          color="text"
          style={{ flex: 'none' }}
          iconType={folded ? 'arrowRight' : 'arrowDown'}
          aria-label={folded ? 'Show the timeline' : 'Fold the timeline away'}
          aria-expanded={!folded}
          onClick={() => keepFolded((now) => !now)}
          data-test-subj="timelineFold"
        />
        <StackPicker />
        <TimelineLegend shape={shape} colorOf={colorOf} />
        <PartialMark failures={failures} />
        <span style={{ flex: 1 }} />
        <EuiToolTip content="Zoom out: twice the time" disableScreenReaderOutput>
          <EuiButtonIcon
            size="xs"
            color="text"
            style={{ flex: 'none' }}
            iconType="magnifyWithMinus"
            aria-label="Zoom out: twice the time"
            isDisabled={span === undefined}
            onClick={zoomOut}
            data-test-subj="zoomOut"
          />
        </EuiToolTip>
      </div>
      {folded ? null : (
        <div style={{ height: HEIGHT, opacity: isPale ? 0.5 : 1 }} aria-busy={isPale}>
          {isDrawable(shape) && problem === undefined ? (
            <TimelineChart shape={shape} height={HEIGHT} colorOf={colorOf} zoom={zoom} />
          ) : (
            <EuiText size="xs" color="subdued" style={{ paddingTop: 36, textAlign: 'center' }}>
              {problem ??
                (shape === undefined
                  ? 'Counting events …'
                  : state.stackBy === undefined || state.stackBy === EVENT_TYPE
                    ? 'No events to draw'
                    : `No events to draw by ${stackName(state.stackBy)}`)}
            </EuiText>
          )}
        </div>
      )}
    </section>
  );
};

const isDrawable = (shape: TimelineShape | undefined): shape is TimelineShape =>
  shape?.domain !== undefined && shape.data.length > 0;
