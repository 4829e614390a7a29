import type { PanelAnswer, PanelOrder, Panels } from '../../common/api';
import { panelById, type Panel } from '../../common/dashboards';
import type { Hunt } from '../../common/hunts';
import { compileHunt, type CompiledHunt, type HuntScope } from '../hunts';
import { Asker } from './asker';
import { fresh } from './fresh';
import { mostFrequent, mostInSample } from './most';
import { rarest } from './rarest';

export interface PanelsAsked {
  panels: readonly string[];
  size: number;
  order: PanelOrder;
}

const panelsOf = (ids: readonly string[]): Panel[] =>
  [...new Set(ids)].flatMap((id) => panelById(id) ?? []);

/** The EVE fields that panels count by. */
const fieldsOf = (panels: readonly Panel[]): string[] =>
  panels.flatMap(({ fields }) => [...fields]);

/** The same hunt in the time range before, of the same length; undefined where it has none. */
const before = (hunt: Hunt, { span }: CompiledHunt): Hunt | undefined => {
  if (span === undefined) return undefined;
  const from = span.from - (span.to - span.from) - 1;
  const iso = (millis: number) => new Date(millis).toISOString();
  return { ...hunt, timeRange: { from: iso(from), to: iso(span.from - 1) } };
};

/** Panels of one hunt, ready to be asked. */
export class PanelsOfHunt {
  private readonly panels: readonly Panel[];
  private readonly compiled: CompiledHunt;

  constructor(
    private readonly hunt: Hunt,
    private readonly scope: HuntScope,
    private readonly asked: PanelsAsked,
  ) {
    this.panels = panelsOf(asked.panels);
    this.compiled = compileHunt(hunt, scope, fieldsOf(this.panels));
  }

  private asker(): Asker {
    return new Asker(this.hunt, this.compiled, this.scope, this.panels);
  }

  private askerBefore(): Asker | undefined {
    const hunt = before(this.hunt, this.compiled);
    if (hunt === undefined) return undefined;
    const compiled = compileHunt(hunt, this.scope, fieldsOf(this.panels));
    return new Asker(hunt, compiled, this.scope, this.panels);
  }

  /** The values with their exact counts, or what is known of them. */
  async answer(): Promise<Panels> {
    const { size, order } = this.asked;
    const asker = this.asker();
    if (order === 'new') {
      const earlier = this.askerBefore();
      return this.panelsOf(asker, await fresh(asker, earlier, size), earlier);
    }
    const answers = order === 'rarest' ? rarest(asker, size) : mostFrequent(asker, size);
    return this.panelsOf(asker, await answers);
  }

  /** Estimates from a share of the events. */
  async estimate(probability: number): Promise<Panels> {
    const asker = this.asker();
    return this.panelsOf(asker, await mostInSample(asker, this.asked.size, probability));
  }

  private panelsOf(asker: Asker, answers: readonly PanelAnswer[], earlier?: Asker): Panels {
    const byPanel = asker.failuresByPanel();
    return {
      panels: answers.map((answer) => ({ ...answer, failures: byPanel.get(answer.id) ?? [] })),
      notes: this.compiled.notes,
      failures: [
        ...new Set([...this.compiled.failures, ...asker.failures, ...(earlier?.failures ?? [])]),
      ],
    };
  }
}
