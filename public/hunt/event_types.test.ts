import { ensureTypes, isOn, protocolTypes, switchTypes } from './event_types';

const known = ['alert', 'http', 'dns'];

describe('event types', () => {
  it('start with alerts', () => {
    expect(isOn('undecided', 'alert')).toBe(true);
    expect(isOn('undecided', 'http')).toBe(false);
    expect(isOn('all', 'anything')).toBe(true);
  });

  it('become all when every one is on, and a list when one is off', () => {
    expect(switchTypes(['alert', 'http'], ['dns'], true, known)).toBe('all');
    expect(switchTypes('all', ['dns'], false, known)).toEqual(['alert', 'http']);
    expect(switchTypes('all', ['dns'], true, known)).toBe('all');
    expect(switchTypes(['alert'], ['alert'], false, known)).toEqual([]);
  });

  it('stay as they are where a guided filter can find something, else its types are added', () => {
    expect(ensureTypes('undecided', ['http', 'alert'])).toBe('undecided');
    expect(ensureTypes('undecided', ['http'])).toEqual(['alert', 'http']);
    expect(ensureTypes(['dns'], ['http', 'dns'])).toEqual(['dns']);
    expect(ensureTypes(['dns'], ['http', 'tls'])).toEqual(['dns', 'http', 'tls']);
    expect(ensureTypes([], ['http'])).toEqual(['http']);
    expect(ensureTypes('all', ['http'])).toBe('all');
    expect(ensureTypes(['dns'], [])).toBe('all');
  });

  it('include those that only the data knows', () => {
    expect(protocolTypes({ alert: 1, new_type: 2 })).toContain('new_type');
    expect(protocolTypes({ alert: 1 })).not.toContain('alert');
  });
});
