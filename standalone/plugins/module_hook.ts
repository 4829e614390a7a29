import * as nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';

const provided = new Set<string>();

/**
 * An installed plugin finds `@kbn/config-schema` in Kibana's own folder above it. Here the plugin
 * may lie anywhere, so the one module that it takes from its host is handed to it. Where Node
 * (before 22.15) or a test runner has no such hooks, the ordinary look-up has to find it.
 */
export function provideModule(name: string, file: string): void {
  if (provided.has(name)) {
    return;
  }
  provided.add(name);
  const url = pathToFileURL(file).href;
  const { registerHooks }: Partial<Pick<typeof nodeModule, 'registerHooks'>> = nodeModule;
  try {
    registerHooks?.({
      resolve: (specifier, context, nextResolve) =>
        specifier === name
          ? { ...nextResolve(url, context), shortCircuit: true }
          : nextResolve(specifier, context),
    });
  } catch {
    // Jest has the function, and throws when it is called.
  }
}
