import React, { useMemo } from 'react';
import type { EventRow } from '../../common/api';
import { typeOf } from '../../common/events';
import { FieldList } from './field_list';
import { fieldGroups, type FieldGroup } from './flatten';

/** Header fields that place an event; the others are under Fields. */
const HEADER = [
  'timestamp',
  '@timestamp',
  'event_type',
  'app_proto',
  'proto',
  'host',
  'direction',
  'in_iface',
  'vlan',
  'flow_id',
  'community_id',
];

/** Beside the object of the event's own type. */
const ALWAYS = [
  'alert',
  'verdict',
  'flow',
  'http',
  'tls',
  'dns',
  'quic',
  'files',
  'hunt',
  'anomaly',
];

/** Long or only of use to machines. */
const LEFT_OUT =
  /^(alert\.(rule|gid|rev)|.*\.(ja3s?\.string|hassh\.string|certificate|chain)|.*headers.*)$/;

const shorten = (groups: readonly FieldGroup[], type: string): FieldGroup[] => {
  const header = groups
    .filter(({ name }) => name === '')
    .map(({ name, rows }) => ({
      name,
      rows: HEADER.flatMap((path) => rows.filter((row) => row.path === path)),
    }));
  const own = groups
    .filter(({ name }) => name !== '' && (name === type || ALWAYS.includes(name)))
    .toSorted((a, b) => Number(b.name === type) - Number(a.name === type))
    .map(({ name, rows }) => ({ name, rows: rows.filter(({ path }) => !LEFT_OUT.test(path)) }));
  return [...own, ...header].filter(({ rows }) => rows.length > 0);
};

/** What the event says of itself, the object of its type first. */
export const SummaryTab = ({ event }: { event: EventRow['event'] }) => {
  const groups = useMemo(() => shorten(fieldGroups(event), typeOf(event)), [event]);
  return <FieldList groups={groups} />;
};
