import React, { useState } from 'react';
import { useEuiTheme } from '@elastic/eui';
import type { PanelAnswer, PanelBlock, PanelOrder } from '../../common/api';
import type { Panel } from '../../common/dashboards';
import { usePanels } from '../hunt';
import { PartialMark, Problem } from '../widgets';
import { PanelBody } from './panel_body';
import { PanelFoot } from './panel_foot';
import { PanelMenu, type Arrange } from './panel_menu';
import { PanelTable } from './panel_table';
import { FEW } from './seen_rows';
import { rowsHeight } from './value_row';

const MANY = 50;

interface PanelCardProps {
  panel: Panel;
  /** As its group was asked. */
  answer: PanelAnswer | undefined;
  isOld: boolean;
  /** The rows that are kept for its values while they load. */
  rows: number;
  order: PanelOrder;
  arrange: Arrange;
}

/** One panel: its values in the order of the screen, or in its own and with more of them. */
export const PanelCard = ({ panel, answer, isOld, rows, order, arrange }: PanelCardProps) => {
  const { euiTheme } = useEuiTheme();
  const [ownOrder, setOwnOrder] = useState<PanelOrder>();
  const [isExpanded, setExpanded] = useState(false);
  const [hasTable, setTable] = useState(false);
  const shownOrder = ownOrder ?? order;
  const isOwn = isExpanded || shownOrder !== order;
  const block: PanelBlock = {
    block: `panel-${panel.id}`.slice(0, 64),
    panels: [panel.id],
    size: isExpanded ? MANY : FEW,
    order: shownOrder,
  };
  const own = usePanels(block, isOwn);
  const shown = isOwn ? own.data?.panels[0] : answer;
  const old = isOwn ? own.isPlaceholderData : isOld;
  return (
    <section
      aria-label={panel.title}
      style={{ minWidth: 0, opacity: old ? 0.7 : 1 }}
      data-test-subj={`panel-${panel.id}`}
    >
      <header
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 6,
          height: 28,
          borderBottom: `1px solid ${euiTheme.colors.borderBaseSubdued}`,
        }}
      >
        <h4 style={{ minWidth: 0, fontSize: 13, fontWeight: euiTheme.font.weight.medium }}>
          <button
            type="button"
            className="shButton shValue"
            title={`${panel.fields.join(', ')}: all values as a table`}
            onClick={() => setTable(true)}
            data-test-subj="panelTitle"
          >
            {panel.title}
          </button>
        </h4>
        <span className="shMuted shSmall" title={shown?.reason}>
          {shown?.approximate === true ? `about, ${panel.unit}` : panel.unit}
        </span>
        <PartialMark failures={shown?.failures ?? []} />
        <span style={{ marginLeft: 'auto' }}>
          <PanelMenu
            title={panel.title}
            order={shownOrder}
            choose={setOwnOrder}
            openTable={() => setTable(true)}
            {...arrange}
          />
        </span>
      </header>
      {isOwn && own.error !== null ? (
        <div style={{ minHeight: rowsHeight(rows) }}>
          <Problem
            title="This panel could not be loaded"
            error={own.error}
            onRetry={() => void own.refetch()}
          />
        </div>
      ) : (
        <PanelBody panel={panel} answer={shown} order={shownOrder} rows={rows} />
      )}
      <PanelFoot
        panel={panel}
        answer={shown}
        isExpanded={isExpanded}
        toggleExpanded={() => setExpanded((now) => !now)}
      />
      {hasTable ? (
        <PanelTable panel={panel} order={shownOrder} close={() => setTable(false)} />
      ) : null}
    </section>
  );
};
