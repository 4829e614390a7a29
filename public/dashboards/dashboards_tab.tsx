import React, { useCallback, useMemo, useState } from 'react';
import type { Summary } from '../../common/api';
import { PANEL_GROUPS } from '../../common/dashboards';
import { useHunt, useOutline } from '../hunt';
import { Problem, useKept } from '../widgets';
import { GroupSection } from './group_section';
import { layoutSchema, NO_LAYOUT, panelsOfGroup } from './layout';
import { OrderSelect } from './orders';

interface DashboardsTabProps {
  empty: React.ReactNode;
  summary: Summary | undefined;
}

const FIRST = PANEL_GROUPS.filter(({ first }) => first === true).map(({ id }) => id);
const NOTHING: ReadonlySet<string> = new Set();

/** The top values of all that the hunt's events hold, group by group. */
export const DashboardsTab = ({ empty, summary }: DashboardsTabProps) => {
  const { data: outline, error, refetch } = useOutline();
  const { state, update } = useHunt();
  const order = state.panelOrder;
  const [layout, keep] = useKept('dashboards.layout', layoutSchema, NO_LAYOUT);
  const [emptyGroups, setEmptyGroups] = useState<readonly string[]>([]);
  const onEmpty = useCallback((group: string, isEmpty: boolean) => {
    setEmptyGroups((now) =>
      now.includes(group) === isEmpty
        ? now
        : isEmpty
          ? [...now, group]
          : now.filter((one) => one !== group),
    );
  }, []);
  const absent = useMemo(() => (outline ? new Set(outline.absent) : NOTHING), [outline]);
  if (summary?.total === 0) return empty;
  // Those that come first in any case need not wait for the order of the others.
  const groups = outline?.groups ?? FIRST.map((id) => ({ id, weight: 0 }));
  const hasPanels = (group: string): boolean =>
    panelsOfGroup(layout, group).some(({ id }) => !absent.has(id));
  const shown = groups.filter(({ id }) => hasPanels(id));
  const without = groups.filter(({ id }) => !hasPanels(id));
  const titles = groups
    .filter(({ id }) => emptyGroups.includes(id) || without.some((group) => group.id === id))
    .map(({ id }) => PANEL_GROUPS.find((group) => group.id === id)?.title);
  return (
    <div style={{ padding: '8px 2px 24px' }} data-test-subj="dashboards">
      <div style={{ display: 'flex', alignItems: 'center', gap: 12, marginBottom: 4 }}>
        <div style={{ width: 180 }}>
          <OrderSelect
            label="Values shown in all panels"
            order={order}
            onChange={(panelOrder) => update((now) => ({ ...now, panelOrder }))}
          />
        </div>
        {layout === NO_LAYOUT ? null : (
          <button
            type="button"
            className="shButton shValue shSmall shMuted"
            onClick={() => keep(() => undefined)}
            data-test-subj="resetPanels"
          >
            Show all panels in their usual order
          </button>
        )}
      </div>
      {error === null ? null : (
        <Problem
          title="The groups of panels could not be ordered"
          error={error}
          onRetry={() => void refetch()}
        />
      )}
      <div>
        {shown.map(({ id }) => (
          <GroupSection
            key={id}
            group={id}
            order={order}
            absent={absent}
            layout={layout}
            keep={keep}
            onEmpty={onEmpty}
          />
        ))}
      </div>
      {titles.length === 0 ? null : (
        <p className="shSmall shMuted" style={{ marginTop: 12 }} data-test-subj="groupsWithoutData">
          No data: {titles.join(', ')}
        </p>
      )}
    </div>
  );
};
