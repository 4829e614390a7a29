import React, { useState } from 'react';
import { EuiButtonEmpty, EuiButtonGroup, EuiButtonIcon, EuiText, EuiToolTip } from '@elastic/eui';
import { cutMiddle } from '../../common/eve';
import { describeFilter, isCondition, type FilterNode } from '../../common/filters';
import { ConditionForm, toTyped } from '../add_filter';
import {
  childrenOf,
  editAt,
  groupKind,
  negateFilter,
  toggleFilter,
  turnGroup,
  useFilterNames,
  useHunt,
  withPart,
  type FilterPath,
} from '../hunt';

const LONGEST = 70;

const KINDS = [
  { id: 'any', label: 'Any of these' },
  { id: 'all', label: 'All of these' },
];

interface TreeProps {
  node: FilterNode;
  path: FilterPath;
}

/** A group, its parts and what can be done with each. */
export const GroupTree = ({ node, path }: TreeProps) => {
  const { setFilters } = useHunt();
  const [adding, setAdding] = useState(false);
  const isInner = path.length > 1;
  return (
    <div
      style={
        isInner
          ? { borderLeft: '1px solid currentColor', paddingLeft: 10 }
          : { width: 460, maxWidth: '80vw' }
      }
      data-test-subj="groupTree"
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <EuiButtonGroup
          legend="How the parts of the group are joined"
          buttonSize="compressed"
          options={KINDS}
          idSelected={groupKind(node) ?? 'all'}
          onChange={(id) => {
            if (id !== groupKind(node))
              setFilters((now) => editAt(now, path, (group) => [turnGroup(group)]));
          }}
        />
        {node.negated === true ? <EuiText size="xs">must not match</EuiText> : null}
      </div>
      <ul>
        {childrenOf(node).map((child, at) => (
          <Part key={at} node={child} path={[...path, at]} />
        ))}
      </ul>
      {adding ? (
        <ConditionForm
          submit="Add to the group"
          onSubmit={(filter) => {
            setFilters((now) => editAt(now, path, (group) => [withPart(group, filter)]));
            setAdding(false);
          }}
        />
      ) : (
        <EuiButtonEmpty
          size="xs"
          iconType="plusInCircle"
          onClick={() => setAdding(true)}
          data-test-subj="groupAdd"
        >
          Add a condition
        </EuiButtonEmpty>
      )}
    </div>
  );
};

const Part = ({ node, path }: TreeProps) => {
  const { setFilters } = useHunt();
  const names = useFilterNames();
  const [editing, setEditing] = useState(false);
  const full = describeFilter(node, names);
  const typed = isCondition(node) ? toTyped(node) : undefined;
  const isOff = node.disabled === true;
  const change = (make: (node: FilterNode) => readonly FilterNode[]) =>
    setFilters((now) => editAt(now, path, make));
  const takeOut = () =>
    setFilters((now) => {
      const [place = 0] = path;
      const isLast = editAt(now, path, () => []).length < now.length;
      return editAt(now, path, () => []).toSpliced(place + (isLast ? 0 : 1), 0, node);
    });
  return (
    <li style={{ padding: '4px 0' }}>
      <div style={{ display: 'flex', alignItems: 'center', gap: 4 }}>
        <span
          style={{
            flex: 1,
            minWidth: 0,
            overflowWrap: 'anywhere',
            opacity: isOff ? 0.65 : 1,
            textDecoration: isOff ? 'line-through' : undefined,
          }}
          title={full}
        >
          {groupKind(node) === undefined ? cutMiddle(full, LONGEST) : 'Group'}
        </span>
        {typed === undefined ? null : (
          <PartButton icon="pencil" label={`Edit: ${full}`} act={() => setEditing(!editing)} />
        )}
        <PartButton
          icon={node.negated === true ? 'plusInCircle' : 'minusInCircle'}
          label={
            node.negated === true
              ? `Find what matches: ${full}`
              : `Find what does not match: ${full}`
          }
          act={() => change((part) => negateFilter([part], 0))}
        />
        <PartButton
          icon={isOff ? 'eye' : 'eyeClosed'}
          label={`${isOff ? 'Enable' : 'Disable'}: ${full}`}
          act={() => change((part) => toggleFilter([part], 0))}
        />
        <PartButton icon="exportAction" label={`Take out of the group: ${full}`} act={takeOut} />
        <PartButton icon="cross" label={`Remove: ${full}`} act={() => change(() => [])} />
      </div>
      {groupKind(node) === undefined ? null : <GroupTree node={node} path={path} />}
      {editing && typed !== undefined ? (
        <ConditionForm
          initial={typed}
          submit="Change it"
          onSubmit={(filter) => {
            change(() => [{ ...filter, ...(isOff ? { disabled: true } : {}) }]);
            setEditing(false);
          }}
        />
      ) : null}
    </li>
  );
};

const PartButton = ({ icon, label, act }: { icon: string; label: string; act: () => void }) => (
  <EuiToolTip content={label} disableScreenReaderOutput>
    <EuiButtonIcon size="xs" color="text" iconType={icon} aria-label={label} onClick={act} />
  </EuiToolTip>
);
