import React, { useMemo } from 'react';
import {
  EuiModal,
  EuiModalBody,
  EuiModalHeader,
  EuiModalHeaderTitle,
  EuiText,
  EuiTitle,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import type { GuidedIdea } from '../../common/catalogue';
import { counted, DASH, exactCount, shortCount } from '../widgets';
import type { CountOf } from './arrange';
import { eventsOf, isIndustrial, matrixOf, type MatrixCell, type MatrixColumn } from './matrix';

interface MatrixViewProps {
  filters: readonly GuidedIdea[];
  of: CountOf;
  /** Lists the filters of a technique. */
  choose: (technique: string) => void;
  onClose: () => void;
}

/** The catalogue as ATT&CK sees it: tactics beside one another, their techniques below. */
export const MatrixView = ({ filters, of, choose, onClose }: MatrixViewProps) => {
  const titleId = useGeneratedHtmlId();
  const columns = useMemo(() => matrixOf(filters), [filters]);
  const tables = [
    { title: 'Enterprise', columns: columns.filter((column) => !isIndustrial(column)) },
    { title: 'Industrial control systems (ICS)', columns: columns.filter(isIndustrial) },
  ];
  return (
    <EuiModal
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="96vw"
      style={{ width: '96vw' }}
      data-test-subj="guidedMatrix"
    >
      <EuiModalHeader>
        <div>
          <EuiModalHeaderTitle id={titleId} size="s">
            Guided filters by ATT&CK technique
          </EuiModalHeaderTitle>
          <EuiText size="xs" color="subdued">
            In each cell the number of guided filters, and the events of the hunt that they find; an
            event that several find counts for each. Choose a technique to list its filters.
          </EuiText>
        </div>
      </EuiModalHeader>
      <EuiModalBody>
        {tables.map(({ title, columns: shown }) =>
          shown.length === 0 ? null : (
            <section key={title} aria-label={title} style={{ marginBottom: 24 }}>
              <EuiTitle size="xxs">
                <h3>{title}</h3>
              </EuiTitle>
              <div
                style={{
                  display: 'grid',
                  gridAutoFlow: 'column',
                  gridAutoColumns: 'minmax(116px, 180px)',
                  gap: 12,
                  overflowX: 'auto',
                  padding: '8px 2px',
                }}
              >
                {shown.map((column) => (
                  <TacticColumn key={column.tactic} column={column} of={of} choose={choose} />
                ))}
              </div>
            </section>
          ),
        )}
      </EuiModalBody>
    </EuiModal>
  );
};

const TacticColumn = ({
  column,
  of,
  choose,
}: Pick<MatrixViewProps, 'of' | 'choose'> & { column: MatrixColumn }) => {
  const { euiTheme } = useEuiTheme();
  const headingId = useGeneratedHtmlId();
  return (
    <div>
      <h4
        id={headingId}
        className="shSmall"
        style={{
          minHeight: 36,
          display: 'flex',
          alignItems: 'flex-end',
          paddingBottom: 4,
          fontWeight: euiTheme.font.weight.medium,
          borderBottom: `1px solid ${euiTheme.colors.borderBasePlain}`,
        }}
      >
        {column.name.replace(/ \(ICS\)$/, '')}
      </h4>
      <ul aria-labelledby={headingId}>
        {column.cells.map((cell) => (
          <li key={cell.id}>
            <TechniqueCell cell={cell} of={of} choose={choose} />
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Words joined by a slash may break behind it. */
const breakable = (name: string): string => name.replaceAll('/', '/\u200b');

const TechniqueCell = ({
  cell,
  of,
  choose,
}: Pick<MatrixViewProps, 'of' | 'choose'> & { cell: MatrixCell }) => {
  const { euiTheme } = useEuiTheme();
  const events = eventsOf(cell, of);
  const isFound = events !== undefined && events > 0;
  return (
    <button
      type="button"
      className="shButton shRow shSmall"
      style={{
        display: 'block',
        width: '100%',
        padding: '4px 6px',
        borderBottom: `1px solid ${euiTheme.colors.borderBasePlain}`,
        borderRadius: 0,
        background: isFound ? euiTheme.colors.backgroundLightPrimary : undefined,
      }}
      title={`${cell.id} ${cell.name}: ${counted(cell.filters.length, 'filter')}, ${
        events === undefined ? 'not counted yet' : `${exactCount(events)} events`
      }`}
      onClick={() => choose(cell.id)}
      data-test-subj={`guidedTechnique-${cell.id}`}
    >
      <span style={{ display: 'block', overflowWrap: 'anywhere' }}>{breakable(cell.name)}</span>
      <span className="shMuted" style={{ display: 'block' }}>
        {cell.id}
      </span>
      <span className="shNumber" style={{ display: 'flex', justifyContent: 'space-between' }}>
        <span className="shMuted">{counted(cell.filters.length, 'filter')}</span>
        <span className={isFound ? undefined : 'shMuted'}>
          {isFound ? shortCount(events) : events === undefined ? '…' : DASH}
        </span>
      </span>
    </button>
  );
};
