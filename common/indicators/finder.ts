import { canonicalAddress, formatCidr, parseCidr } from '../networks';
import { colonForm } from './list_filter';
import type { Indicator } from '../indicator_forms';

/** Domains compare without the case of ASCII letters and without a final dot. */
const foldedName = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/\.$/, '');

/** Finds the indicators of a list that a value of an event stands for. */
export class IndicatorFinder {
  private readonly exact = new Map<string, Indicator[]>();
  private readonly domains = new Map<string, Indicator>();
  private readonly addresses = new Map<string, Indicator>();
  private readonly networks = new Map<string, Indicator>();
  private readonly prefixes: { v4: Set<number>; v6: Set<number> } = {
    v4: new Set(),
    v6: new Set(),
  };

  constructor(list: readonly Indicator[]) {
    for (const indicator of list) this.keep(indicator);
  }

  /** Indicators of a question that a text in one of its fields is a sign of. */
  find(kind: Indicator['kind'], text: string): readonly Indicator[] {
    switch (kind) {
      case 'address': {
        const address = canonicalAddress(text);
        const found = address === undefined ? undefined : this.addresses.get(address);
        return found === undefined ? [] : [found];
      }
      case 'network':
        return this.networksOf(text);
      case 'domain':
        return this.domainsOf(text);
      default:
        return (this.exact.get(text) ?? []).filter((indicator) => indicator.kind === kind);
    }
  }

  private keep(indicator: Indicator): void {
    const { kind, value } = indicator;
    if (kind === 'address') this.addresses.set(value, indicator);
    else if (kind === 'domain') this.domains.set(value, indicator);
    else if (kind === 'network') {
      this.networks.set(value, indicator);
      const cidr = parseCidr(value);
      if (cidr !== undefined) {
        this.prefixes[cidr.address.kind() === 'ipv4' ? 'v4' : 'v6'].add(cidr.prefix);
      }
    } else {
      for (const text of kind === 'sha1' ? [value, colonForm(value)] : [value]) {
        const known = this.exact.get(text);
        if (known === undefined) this.exact.set(text, [indicator]);
        else known.push(indicator);
      }
    }
  }

  private domainsOf(text: string): Indicator[] {
    const name = foldedName(text);
    const found: Indicator[] = [];
    for (let at = 0; at !== -1;) {
      const indicator = this.domains.get(name.slice(at));
      if (indicator !== undefined) found.push(indicator);
      const dot = name.indexOf('.', at);
      at = dot === -1 ? -1 : dot + 1;
    }
    return found;
  }

  private networksOf(text: string): Indicator[] {
    const address = this.networks.size === 0 ? undefined : canonicalAddress(text);
    if (address === undefined) return [];
    const prefixes = this.prefixes[address.includes(':') ? 'v6' : 'v4'];
    return [...prefixes].flatMap((prefix) => {
      const cidr = parseCidr(`${address}/${prefix}`);
      const found = cidr === undefined ? undefined : this.networks.get(formatCidr(cidr));
      return found ?? [];
    });
  }
}
