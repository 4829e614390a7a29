import { useState, type DragEvent } from 'react';
import { moveFilter, useHunt } from '../hunt';

/** Says that what is dragged is a filter of the bar, and nothing from outside. */
const KIND = 'application/x-suricata-hunt-filter';

type Side = 'before' | 'after';

const sideOf = ({ clientX, currentTarget }: DragEvent): Side => {
  const { left, width } = currentTarget.getBoundingClientRect();
  return clientX < left + width / 2 ? 'before' : 'after';
};

/** Where a filter lands that is dropped on a side of another one. */
export const landing = (from: number, onto: number, side: Side): number => {
  const gap = side === 'before' ? onto : onto + 1;
  return from < gap ? gap - 1 : gap;
};

/** Makes a chip draggable, and a place to drop another one. */
export const useChipDrag = (index: number, focusAt: (place: number) => void) => {
  const { setFilters } = useHunt();
  const [side, setSide] = useState<Side>();
  return {
    draggable: true,
    'data-drop': side,
    onDragStart: ({ dataTransfer }: DragEvent) => {
      dataTransfer.effectAllowed = 'move';
      dataTransfer.setData(KIND, String(index));
    },
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(KIND)) return;
      event.preventDefault();
      setSide(sideOf(event));
    },
    onDragLeave: () => setSide(undefined),
    onDrop: (event: DragEvent) => {
      const text = event.dataTransfer.getData(KIND);
      const to = landing(Number(text), index, sideOf(event));
      setSide(undefined);
      if (!/^\d+$/.test(text)) return;
      event.preventDefault();
      setFilters((filters) => moveFilter(filters, Number(text), to));
      focusAt(to);
    },
  };
};
