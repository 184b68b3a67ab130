import { expect } from 'chai';
import fc from 'fast-check';
import { IdSet } from '../../src/event-table/id-set.js';

describe('IdSet', () => {
  it('knows ids as a set does', () => {
    const ids = fc.array(fc.oneof(fc.nat({ max: 300 }).map(String), fc.string()), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(ids, (list) => {
        const known: string[] = [];
        const places = new IdSet(list.length, (place) => known[place]);
        for (const id of list) {
          const isNew = !known.includes(id);
          expect(places.has(id)).to.equal(!isNew);
          expect(places.add(id, known.length)).to.equal(isNew);
          if (isNew) known.push(id);
        }
      }),
    );
  });

  it('looks up hardly any other id', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `e${i}`);
    let looks = 0;
    const places = new IdSet(ids.length, (place) => {
      looks++;
      return ids[place];
    });
    ids.forEach((id, place) => places.add(id, place));
    expect(looks).to.be.at.most(400);
  });

  it('takes at most ten bytes an id where its room is used up', () => {
    expect(new IdSet(1024, String).byteLength).to.equal(10 * 1024);
  });
});
