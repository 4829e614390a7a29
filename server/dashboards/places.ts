import type { Panel } from '../../common/dashboards';
import { isEndField, type EndField } from '../../common/eve';
import { endPlaces, fieldPlaces, type GroupHunt, type ValuePlace } from '../hunts';

/** Where the values of a panel stand in the indices of one layout. */
export interface Placed {
  panel: Panel;
  places: readonly ValuePlace[];
  /** Why values of some indices are not counted. */
  failures: readonly string[];
}

/** Where the values of a panel stand in the indices of a layout. */
export const placed = (hunt: GroupHunt, panel: Panel): Placed => {
  const found = panel.fields.map((path) => fieldPlaces(hunt, path));
  return {
    panel,
    places: found.flatMap(({ places }) => places),
    failures: [...new Set(found.flatMap(({ failures }) => failures))],
  };
};

/** The end that a panel is about; undefined for one of other fields. */
export const endOf = ({ fields: [path] }: Panel): EndField | undefined =>
  isEndField(path) ? path : undefined;

/** Where an end stands in the events of one of its cases. */
export const placedEnd = (hunt: GroupHunt, panel: Panel, field: string): Placed => {
  const { failures } = fieldPlaces(hunt, field);
  return { panel, places: endPlaces(hunt, field), failures };
};
