import React, { useState } from 'react';
import { EuiBasicTable, EuiSpacer, EuiTab, EuiTabs } from '@elastic/eui';
import type { ImportedNetworkLine, NetworkImport } from '../../common/api';
import { cutMiddle, visibleText } from '../../common/eve';
import { counted, exactCount } from '../widgets';
import { CHANGES, changeName, linesOf, type LineChange } from './import_words';

const PAGE = 25;
const LONGEST = 120;

const said = (text: string): string =>
  text === '' ? 'nothing' : cutMiddle(visibleText(text), LONGEST);

const What = ({ line }: { line: ImportedNetworkLine }) => (
  <div style={{ overflowWrap: 'anywhere', width: '100%' }}>
    {line.reason === undefined ? null : visibleText(line.reason)}
    {line.change === 'changed'
      ? line.fields.map(({ field, before, after }) => (
          <div key={field} className="shSmall">
            <span className="shMuted">{field}:</span> {said(before)} → {said(after)}
          </div>
        ))
      : null}
    {line.change === 'added' ? (
      <div className="shSmall">
        {line.fields
          .filter(({ field, after }) => field !== 'name' && field !== 'colour' && after !== '')
          .map(({ field, after }) =>
            field === 'home' ? (after === 'true' ? 'inside' : 'outside') : said(after),
          )
          .join(' · ')}
      </div>
    ) : null}
    {line.remarks.map((remark) => (
      <div key={remark} className="shSmall shMuted">
        {visibleText(remark)}
      </div>
    ))}
  </div>
);

/** What an import would do or has done, line by line. */
export const ImportReport = ({ report, isDone }: { report: NetworkImport; isDone: boolean }) => {
  const counts = CHANGES.map((change) => ({ change, lines: linesOf(report, change) }));
  const [chosen, setChosen] = useState<LineChange>();
  const [page, setPage] = useState(0);
  const shown = chosen ?? counts.find(({ lines }) => lines.length > 0)?.change ?? 'added';
  const lines = counts.find(({ change }) => change === shown)?.lines ?? [];
  return (
    <div aria-live="polite" data-test-subj="networksReport">
      <EuiTabs size="s">
        {counts.map(({ change, lines: { length } }) => (
          <EuiTab
            key={change}
            isSelected={shown === change}
            disabled={length === 0}
            onClick={() => {
              setChosen(change);
              setPage(0);
            }}
            data-test-subj={`networksReport-${change}`}
          >
            {changeName(change, isDone)}{' '}
            <span className="shNumber shMuted">{exactCount(length)}</span>
          </EuiTab>
        ))}
      </EuiTabs>
      <EuiSpacer size="s" />
      <div className="shSmall shMuted">
        {report.lines.length === 0 ? <div>The file names no network.</div> : null}
        {report.untouched === 0 ? null : (
          <div>
            {counted(report.untouched, 'network')} that the file does not name{' '}
            {report.untouched === 1 ? 'stays as it is' : 'stay as they are'}.
          </div>
        )}
        {report.unknownColumns.length === 0 ? null : (
          <div style={{ overflowWrap: 'anywhere' }}>
            Columns that are not read, as they say nothing of a network:{' '}
            {report.unknownColumns.map((title) => said(title)).join(', ')}.
          </div>
        )}
      </div>
      {lines.length === 0 ? null : (
        <EuiBasicTable<ImportedNetworkLine>
          compressed
          tableLayout="fixed"
          responsiveBreakpoint={false}
          tableCaption={`${changeName(shown, isDone)}: ${counted(lines.length, 'line')}`}
          items={lines.slice(page * PAGE, (page + 1) * PAGE)}
          itemId="line"
          columns={[
            {
              field: 'line',
              name: 'Line',
              width: '64px',
              align: 'right',
              render: (line: number) => <span className="shNumber">{exactCount(line)}</span>,
            },
            {
              field: 'name',
              name: 'Network',
              width: '28%',
              render: (name: string) => (
                <span className="shLine" title={visibleText(name)}>
                  {name === '' ? <span className="shMuted">no name</span> : visibleText(name)}
                </span>
              ),
            },
            { name: 'What', render: (line: ImportedNetworkLine) => <What line={line} /> },
          ]}
          {...(lines.length > PAGE
            ? {
                pagination: {
                  pageIndex: page,
                  pageSize: PAGE,
                  totalItemCount: lines.length,
                  showPerPageOptions: false,
                },
              }
            : {})}
          onChange={({ page: to }: { page?: { index: number } }) => setPage(to?.index ?? 0)}
        />
      )}
    </div>
  );
};
