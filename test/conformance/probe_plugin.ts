/**
 * A plugin as a classic script, written by hand so that it knows nothing of our build. It shows in
 * `window.probe` what core gives it, and has two apps.
 */
export const PROBE_SCRIPT = `
(() => {
  window.__kbnPublicPathSeen = window.__kbnPublicPath__.probe;
  const make = () => {
    const { React, ReactDom, ElasticEui, KbnI18n, KbnI18nReact } = window.__kbnSharedDeps__;
    const h = React.createElement;
    const probe = (window.probe = { events: [], locations: [] });
    const app = (id) => ({
      id, title: KbnI18n.i18n.translate('probe.title', { defaultMessage: 'Probe {id}', values: { id } }),
      mount: async (params) => {
        const [core, plugins, own] = await probe.setupCore.getStartServices();
        probe.services = { sameCore: core === probe.core, plugins, own };
        probe.params = params;
        probe.events.push('mount ' + id);
        probe.locations.push(params.history.location.pathname);
        params.history.listen(({ pathname }) => probe.locations.push(pathname));
        const root = ReactDom.createRoot(params.element);
        root.render(core.rendering.addContext(
          h(ElasticEui.EuiPageTemplate, null, h(ElasticEui.EuiPageTemplate.Section, null,
            h('h1', null, 'App ' + id),
            h(KbnI18nReact.FormattedMessage, { id: 'probe.count', defaultMessage: '{n, plural, one {# host} other {# hosts}}', values: { n: 7 } }),
            h(ElasticEui.EuiButton, { iconType: 'search' }, 'Search')))));
        return () => { probe.events.push('unmount ' + id); root.unmount(); };
      },
    });
    return {
      plugin: (context) => ({
        setup(core, plugins) {
          Object.assign(probe, { context, setupCore: core, setupPlugins: plugins });
          probe.events.push('setup');
          core.application.register(app('probe'));
          core.application.register(app('second'));
          core.application.register({ id: 'broken', title: 'Broken', mount: () => { throw new Error('The mount of broken failed.'); } });
          core.application.register({ ...app('hidden') });
          return {};
        },
        start(core) { probe.events.push('start'); probe.core = core; return { fromStart: 2 }; },
      }),
    };
  };
  let namespace;
  window.__kbnBundles__.define('plugin/probe/public', () => (namespace ??= make()), 'plugin/probe/public');
})();
`;

/** Plugins with a fault each, by the name of their script. */
export const FAULTY_SCRIPTS: Record<string, string> = {
  'throws_in_setup.js': `window.__kbnBundles__.define('plugin/probe/public', () => ({ plugin: () => ({ setup() { throw new Error('The setup of probe failed.'); }, start() {} }) }), '');`,
  'throws_in_start.js': `window.__kbnBundles__.define('plugin/probe/public', () => ({ plugin: () => ({ setup() {}, start() { throw new Error('The start of probe failed.'); } }) }), '');`,
  'registers_nothing.js': `window.loaded = true;`,
  'no_function.js': `window.__kbnBundles__.define('plugin/probe/public', () => ({ plugin: 1 }), '');`,
};
