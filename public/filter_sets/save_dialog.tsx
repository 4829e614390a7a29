import React, { useState } from 'react';
import { EuiButton, EuiSpacer, EuiText } from '@elastic/eui';
import { filterSetAttributes, type FilterSet } from '../../common/filter_sets';
import { FILTER_VERSION } from '../../common/filters';
import { useFilterNames, useHunt } from '../hunt';
import { useCannotSave } from '../services';
import { Conflict, counted, Dialog, Problem } from '../widgets';
import { conflictParts } from './conflict_parts';
import { copyName, stateInConflict } from './copies';
import { SetForm, type SetWords } from './set_form';
import { useFilterSets, useSetActions } from './use_filter_sets';
import { useSetsInForce } from './use_loaded';

const NEW: SetWords = { name: '', description: '', tags: [], visibility: 'private' };

/** What is saved: the filters on the screen, as a new set or into one; or just the words of one. */
export type SaveTask =
  | { kind: 'new'; from?: FilterSet }
  | { kind: 'filters'; set: FilterSet }
  | { kind: 'words'; set: FilterSet };

const TITLES: Readonly<Record<SaveTask['kind'], string>> = {
  new: 'Save the filters as a set',
  filters: 'Save the changed filters',
  words: 'Edit the filter set',
};

const firstWords = (task: SaveTask): SetWords => {
  if (task.kind !== 'new') return task.set;
  return task.from === undefined
    ? NEW
    : { ...task.from, name: copyName(task.from.name), visibility: 'private' };
};

/** Saves filters as a set; what somebody else changed meanwhile is shown before it is lost. */
export const SaveSetDialog = ({ task, close }: { task: SaveTask; close: () => void }) => {
  const { state } = useHunt();
  const names = useFilterNames();
  const { remember, load } = useSetsInForce();
  const cannot = useCannotSave();
  const [words, setWords] = useState<SetWords>(() => firstWords(task));
  const { data } = useFilterSets();
  const { create, update } = useSetActions();
  const error = update.error ?? create.error;
  const theirs = stateInConflict(error);
  const target = task.kind === 'new' ? undefined : task.set;
  const filters = task.kind === 'words' ? task.set.saved.filters : [...state.filters];
  const { name, description, tags, visibility } = words;
  const parsed = filterSetAttributes.safeParse({
    name,
    description,
    tags,
    visibility,
    saved: { version: FILTER_VERSION, filters },
  });
  const done = (set: FilterSet) => {
    if (task.kind !== 'words') remember(set);
    close();
  };
  const saveNew = (called?: string) => {
    if (!parsed.success) return;
    create.mutate({ ...parsed.data, ...(called && { name: called }) }, { onSuccess: done });
  };
  const saveInto = (version: string) => {
    if (parsed.success && target !== undefined) {
      create.reset();
      update.mutate({ ...parsed.data, id: target.id, version }, { onSuccess: done });
    }
  };
  const taken = new Set(
    (data?.items ?? [])
      .filter(({ id, owner }) => id !== target?.id && owner === data?.username)
      .map((set) => set.name),
  );
  const isBusy = create.isPending || update.isPending;
  const problem = parsed.success ? undefined : parsed.error.issues[0]?.message;
  return (
    <Dialog
      title={TITLES[task.kind]}
      close={close}
      width={600}
      initialFocus="[name=setName]"
      action={
        <EuiButton
          size="s"
          fill
          isLoading={isBusy}
          isDisabled={!parsed.success || cannot !== undefined || theirs !== undefined}
          onClick={() => (target === undefined ? saveNew() : saveInto(target.version))}
          data-test-subj="saveSet"
        >
          {target === undefined ? 'Save' : 'Save changes'}
        </EuiButton>
      }
      data-test-subj="saveSetDialog"
    >
      {theirs !== undefined && parsed.success ? (
        <Conflict
          what="set"
          changedBy={theirs.updatedBy}
          changedAt={theirs.updatedAt}
          parts={conflictParts(parsed.data, theirs, names)}
          isBusy={isBusy}
          keepTheirs={() => {
            if (task.kind === 'filters') load(theirs);
            close();
          }}
          overwrite={() => saveInto(theirs.version)}
          saveAsNew={() => saveNew(copyName(parsed.data.name))}
        />
      ) : error === null ? null : (
        <Problem title="The set was not saved" error={error} />
      )}
      {error === null ? null : <EuiSpacer size="m" />}
      <SetForm words={words} change={setWords} taken={taken} />
      <EuiSpacer size="m" />
      <EuiText size="xs" color="subdued">
        <p>
          {cannot ??
            (words.name === '' ? undefined : problem) ??
            `${counted(filters.length, 'filter')}: the time range and the switches are not part of a set.`}
        </p>
      </EuiText>
    </Dialog>
  );
};
