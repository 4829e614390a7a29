import { createBundles } from './bundles';

describe('the registry of bundles', () => {
  it('asks the bundle anew each time, with the key that was given', () => {
    const bundles = createBundles();
    const bundleRequire = jest.fn(() => ({}));
    bundles.define('plugin/a/public', bundleRequire, 17);
    expect(bundleRequire).not.toHaveBeenCalled();
    expect(bundles.get('plugin/a/public')).not.toBe(bundles.get('plugin/a/public'));
    expect(bundleRequire.mock.calls).toEqual([[17], [17]]);
  });

  it('knows what is defined, and throws for the rest', () => {
    const bundles = createBundles();
    bundles.define('a', () => 1, 'a');
    expect([bundles.has('a'), bundles.has('b')]).toEqual([true, false]);
    expect(() => bundles.define('a', () => 2, 'a')).toThrow('already has a module defined for "a"');
    expect(() => bundles.get('b')).toThrow('does not have a module defined for "b"');
  });
});
