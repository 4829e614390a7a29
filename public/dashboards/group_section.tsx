import React, { useEffect, useRef } from 'react';
import { EuiAccordion, useGeneratedHtmlId } from '@elastic/eui';
import type { PanelOrder } from '../../common/api';
import { PANEL_GROUPS, type Panel } from '../../common/dashboards';
import { usePanels } from '../hunt';
import { PartialMark, Problem } from '../widgets';
import { movePanel, panelsOfGroup, toggleFolded, toggleHidden, type Layout } from './layout';
import { PanelCard } from './panel_card';
import { FEW, rowsOf, useSeenRows } from './seen_rows';
import { useInView } from './use_in_view';

interface GroupSectionProps {
  group: string;
  order: PanelOrder;
  /** Panels whose fields hold nothing anywhere. */
  absent: ReadonlySet<string>;
  layout: Layout;
  keep: (change: (layout: Layout) => Layout) => void;
  /** Told whether the hunt's events have nothing here: such a group takes no place. */
  onEmpty: (group: string, isEmpty: boolean) => void;
}

const titleOf = (group: string): string =>
  PANEL_GROUPS.find(({ id }) => id === group)?.title ?? group;

const names = (panels: readonly Panel[]): string => panels.map(({ title }) => title).join(', ');

/** A group of panels: asked when it comes into view, in one block. */
export const GroupSection = (props: GroupSectionProps) => {
  const { group, order, absent, layout, keep, onEmpty } = props;
  const element = useRef<HTMLElement>(null);
  const id = useGeneratedHtmlId();
  const all = panelsOfGroup(layout, group);
  const hidden = all.filter((panel) => layout.hidden.includes(panel.id));
  const shown = all.filter((panel) => !layout.hidden.includes(panel.id));
  const asked = shown.filter((panel) => !absent.has(panel.id));
  const isFolded = layout.folded.includes(group);
  const isWanted = useInView(element) && !isFolded && asked.length > 0;
  const block = { block: group, panels: asked.map((panel) => panel.id), size: FEW, order };
  const { data, error, isPlaceholderData, refetch } = usePanels(block, isWanted);
  const answers = new Map(data?.panels.map((answer) => [answer.id, answer]));
  const isAnswered = data !== undefined;
  const seenRows = useSeenRows(
    group,
    order,
    isAnswered && !isPlaceholderData
      ? Object.fromEntries(shown.map((panel) => [panel.id, rowsOf(answers.get(panel.id))]))
      : undefined,
  );
  // What was empty for the question before may not be for this one, but keeps its place till then.
  const rowsFor = ({ id: panel }: Panel): number => {
    const answer = answers.get(panel);
    return answer === undefined ? seenRows(panel) : rowsOf(answer);
  };
  const cards = asked.filter((panel) => rowsFor(panel) > 0);
  const empty = shown.filter(
    (panel) => absent.has(panel.id) || (isAnswered && rowsFor(panel) === 0),
  );
  const cardIds = cards.map((panel) => panel.id);
  const isEmpty = isAnswered && cards.length === 0;
  useEffect(() => {
    onEmpty(group, isEmpty);
    return () => onEmpty(group, false);
  }, [group, isEmpty, onEmpty]);
  const isComing = !isAnswered && error === null && !isFolded && asked.length > 0;
  // Still there, to be asked again for another question when it comes into view.
  if (isEmpty || (isComing && cards.length === 0)) return <section ref={element} />;
  return (
    <section
      ref={element}
      aria-labelledby={id}
      style={{ marginBottom: 12 }}
      data-test-subj={`panelGroup-${group}`}
    >
      <EuiAccordion
        id={`${id}-fold`}
        className={isFolded ? undefined : 'shOpenGroup'}
        forceState={isFolded ? 'closed' : 'open'}
        onToggle={() => keep((now) => toggleFolded(now, group))}
        buttonContent={
          <h3 id={id} style={{ fontSize: 14, fontWeight: 600 }}>
            {titleOf(group)}
          </h3>
        }
        extraAction={<PartialMark failures={data?.failures ?? []} />}
        paddingSize="none"
      >
        {isFolded ? null : (
          <>
            {error === null ? null : (
              <Problem
                title={`${titleOf(group)} could not be loaded`}
                error={error}
                onRetry={() => void refetch()}
              />
            )}
            {error !== null && !isAnswered ? null : (
              <div
                style={{
                  display: 'grid',
                  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
                  gap: '12px 24px',
                  padding: '4px 0 8px',
                }}
              >
                {cards.map((panel, at) => (
                  <PanelCard
                    key={panel.id}
                    panel={panel}
                    answer={answers.get(panel.id)}
                    isOld={isPlaceholderData}
                    rows={rowsFor(panel)}
                    order={order}
                    arrange={{
                      hide: () => keep((now) => toggleHidden(now, panel.id)),
                      earlier:
                        at === 0
                          ? undefined
                          : () => keep((now) => movePanel(now, cardIds, panel.id, -1)),
                      later:
                        at === cards.length - 1
                          ? undefined
                          : () => keep((now) => movePanel(now, cardIds, panel.id, 1)),
                    }}
                  />
                ))}
              </div>
            )}
            {empty.length === 0 ? (
              // The line of what has no data comes with the answer: its place is kept.
              !isAnswered && error === null ? (
                <p className="shSmall" aria-hidden>
                  &nbsp;
                </p>
              ) : null
            ) : (
              <p className="shSmall shMuted" data-test-subj="panelsWithoutData">
                No data: {names(empty)}
              </p>
            )}
            {hidden.length === 0 ? null : (
              <p className="shSmall shMuted">
                Hidden: {names(hidden)}.{' '}
                <button
                  type="button"
                  className="shButton shValue"
                  onClick={() =>
                    keep((now) => ({
                      ...now,
                      hidden: now.hidden.filter((one) => !hidden.some((panel) => panel.id === one)),
                    }))
                  }
                >
                  Show
                </button>
              </p>
            )}
          </>
        )}
      </EuiAccordion>
    </section>
  );
};
