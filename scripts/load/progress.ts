/** What a load is doing. `lines` is the number that this step will go through, if it is known. */
export interface LoadStep {
  file: string;
  what: 'reading' | 'deleting' | 'loading';
  lines?: number;
}

/** Hears how a load goes. Steps come one after another. */
export interface LoadProgress {
  start(step: LoadStep): void;
  /** Lines gone through and events written, both since the step started. */
  update(lines: number, events: number): void;
  finish(): void;
  /** A line of text for the user: a wait, a decision that was made for them. */
  notice(text: string): void;
}

export const SILENT: LoadProgress = {
  start: () => undefined,
  update: () => undefined,
  finish: () => undefined,
  notice: () => undefined,
};
