import { expect } from 'chai';
import fc from 'fast-check';
import type { Era } from '../../src/model/types.js';
import { layOutEras } from '../../src/layout/eras.js';
import { intersects } from '../../src/time/span.js';

const era = (start: number, length: number, i = 0): Era => ({
  id: `era${i}`,
  title: `Era ${i}`,
  date: { edtf: '', start, end: start + length, precision: 'interval', approximate: false, uncertain: false },
});

describe('layOutEras', () => {
  it('puts overlapping eras into different rows, as few as needed', () => {
    const bands = layOutEras([era(50, 10), era(0, 100), era(60, 10), era(100, 10)], ({ start, end }) => ({
      start,
      end,
    }));
    expect(bands.map(({ span, row }) => [span.start, span.end, row])).to.deep.equal([
      [0, 100, 0],
      [50, 60, 1],
      [60, 70, 1],
      [100, 110, 0],
    ]);
  });

  it('never overlaps two eras of a row', () => {
    const eras = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 20 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(eras, (list) => {
        const bands = layOutEras(
          list.map(([start, length], i) => era(start, length, i)),
          ({ start, end }) => ({ start, end }),
        );
        expect(bands).to.have.length(list.length);
        for (const a of bands) {
          for (const b of bands) expect(a !== b && a.row === b.row && intersects(a.span, b.span)).to.equal(false);
        }
      }),
    );
  });
});
