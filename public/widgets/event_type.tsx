import React from 'react';
import { euiPaletteColorBlind, useEuiTheme } from '@elastic/eui';

/**
 * Places in EUI's colour-blind-safe palette, the same on every screen: strong hues for the types
 * that are met most, their pale siblings for others. Types that are not listed share the places by
 * their name.
 */
const PLACES: Readonly<Record<string, number>> = {
  alert: 4,
  http: 2,
  dns: 0,
  tls: 6,
  flow: 8,
  fileinfo: 1,
  quic: 3,
  anomaly: 5,
  smb: 7,
  netflow: 9,
  dcerpc: 16,
  krb5: 10,
  ssh: 12,
  sighting: 14,
  dhcp: 18,
};

/** The strong hues belong to the types above alone. */
const SHARED = [1, 3, 5, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const;

const placeOf = (type: string, size: number): number => {
  if (Object.hasOwn(PLACES, type)) return (PLACES[type] ?? 0) % size;
  let sum = 0;
  for (const char of type) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 100_003;
  return (SHARED[sum % SHARED.length] ?? 1) % size;
};

/** The palette of a theme, worked out once: each cell of a list that is scrolled would pay for it. */
const palettes = new WeakMap<object, readonly string[]>();

/** The fixed hue of each event type. */
export const useTypeColor = (): ((type: string) => string) => {
  const { vis } = useEuiTheme().euiTheme.colors;
  const palette = palettes.get(vis) ?? euiPaletteColorBlind({ rotations: 2, colors: vis });
  palettes.set(vis, palette);
  return (type) => palette[placeOf(type, palette.length)] ?? 'currentColor';
};

/** A dot of the type's hue: filled where it is on, a ring where it is off. */
export const Dot = ({ color, filled = true }: { color: string; filled?: boolean }) => (
  <span
    aria-hidden
    style={{
      display: 'inline-block',
      flex: 'none',
      width: 9,
      height: 9,
      borderRadius: '50%',
      boxSizing: 'border-box',
      // Pale hues need an edge to be seen on a light ground.
      border: filled
        ? `1px solid color-mix(in srgb, ${color} 65%, currentColor)`
        : `2px solid ${color}`,
      background: filled ? color : 'transparent',
    }}
  />
);

/** Dot and word: colour alone never carries the meaning. */
export const EventTypeName = ({ type }: { type: string }) => {
  const colorOf = useTypeColor();
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 6, whiteSpace: 'nowrap' }}>
      <Dot color={colorOf(type)} />
      {type}
    </span>
  );
};
