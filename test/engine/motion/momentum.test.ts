import { expect } from 'chai';
import { Momentum } from '../../../src/engine/motion/momentum.js';

/** A drag at `speed` px a ms, told every 16 ms, let go `rest` ms after its last move. */
function thrown(speed: number, { moves = 6, rest = 8 } = {}) {
  const momentum = new Momentum();
  for (let i = 0; i <= moves; i++) momentum.move(100 + speed * 16 * i, 5000 + 16 * i);
  return momentum.release(5000 + 16 * moves + rest);
}

describe('momentum', () => {
  it('goes on as fast as the pointer went, and slows down to rest', () => {
    for (const speed of [-2, 1]) {
      const { duration, at } = thrown(speed)!;
      expect(at(0)).to.equal(0);
      expect(at(0.001) / (duration * 0.001)).to.be.closeTo(speed, Math.abs(speed) * 0.01);
      expect(Math.abs(at(1) - at(0.99))).to.be.lessThan(0.01);
    }
  });

  it('lasts from 300 to 600 ms, the longer the faster', () => {
    const times = [0.3, 1, 2, 20].map((speed) => thrown(speed)!.duration);
    expect(times[0]).to.be.within(300, 400);
    expect(times.at(-1)).to.equal(600);
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
  });

  it('takes no speed for greater than a reader can follow', () => {
    expect(thrown(50)!.at(1)).to.equal(thrown(100)!.at(1));
  });

  it('has none after a slow drag, a rest, a single move or none', () => {
    expect(thrown(0.1)).to.equal(undefined);
    expect(thrown(3, { rest: 60 })).to.equal(undefined);
    expect(thrown(3, { moves: 0 })).to.equal(undefined);
    expect(new Momentum().release(0)).to.equal(undefined);
  });

  it('knows only what was lately: who turns round throws the other way', () => {
    const momentum = new Momentum();
    for (let i = 0; i < 20; i++) momentum.move(i * 30, i * 16);
    for (let i = 0; i < 8; i++) momentum.move(600 - i * 30, 320 + i * 16);
    expect(momentum.release(440)!.at(1)).to.be.lessThan(0);
  });

  it('forgets a drag once it is let go', () => {
    const momentum = new Momentum();
    momentum.move(0, 0);
    momentum.move(50, 16);
    expect(momentum.release(20)).to.not.equal(undefined);
    expect(momentum.release(21)).to.equal(undefined);
  });
});
