import path from 'node:path';
import { rspack, type RspackOptions, type Stats, type StatsModule } from '@rspack/core';
import { problemText } from './problem_text';

/** A module that went into a bundle: its file on disk. */
export interface BundledModule {
  file: string;
}

/** What a compilation made. */
export interface Compiled {
  /** Every module whose code is in one of the files. */
  modules: BundledModule[];
}

/** Compile errors, already formatted with file and line; the message is all there is to print. */
export class CompileError extends Error {
  override name = 'CompileError';
}

const flatten = (modules: StatsModule[] | undefined): StatsModule[] =>
  (modules ?? []).flatMap((module) =>
    module.modules?.length ? flatten(module.modules) : [module],
  );

const fileOf = (module: StatsModule): string | undefined => {
  const resource = module.nameForCondition ?? undefined;
  return resource && path.isAbsolute(resource) ? resource : undefined;
};

/**
 * Runs rspack once. Warnings count as errors: each of them (a missing export, a size, a clash of
 * versions) is a fault in what we would ship.
 *
 * @throws CompileError with every error in plain text
 */
export const compile = async (options: RspackOptions): Promise<Compiled> => {
  const compiler = rspack(options);
  const stats = await new Promise<Stats>((resolve, reject) =>
    compiler.run((error, result) =>
      error || !result ? reject(error ?? new Error('rspack gave no result')) : resolve(result),
    ),
  );
  const report = stats.toJson({
    all: false,
    errors: true,
    warnings: true,
    modules: true,
    nestedModules: true,
    orphanModules: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
    groupModulesByType: false,
    runtimeModules: false,
    moduleTrace: true,
  });
  await new Promise<void>((resolve, reject) =>
    compiler.close((error) => (error ? reject(error) : resolve())),
  );
  const problems = [...(report.errors ?? []), ...(report.warnings ?? [])];
  if (problems.length > 0) {
    const root = options.context ?? process.cwd();
    throw new CompileError(problems.map((problem) => problemText(problem, root)).join('\n\n'));
  }
  const files = new Set(
    flatten(report.modules?.filter(({ orphan }) => !orphan))
      .map(fileOf)
      .filter((file) => file !== undefined),
  );
  return {
    modules: [...files].sort().map((file) => ({ file })),
  };
};
