import type { ViewBody } from './view_loader';

/** Enough for the parts of one screen, asked one after the other. */
const KEPT = 20;

/** Remembers what the last requests for parts of a hunt asked, the newest last. */
export class ViewLog {
  private views: readonly ViewBody[] = [];

  readonly add = (body: ViewBody): void => {
    this.views = [...this.views, body].slice(-KEPT);
  };

  readonly last = (): readonly ViewBody[] => this.views;
}
