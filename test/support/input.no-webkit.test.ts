import { expect } from 'chai';
import { wheel } from './input.js';

describe('real input that WebKit cannot be given', () => {
  it('turns the wheel with a key held', async () => {
    const turns: WheelEvent[] = [];
    const listener = (event: WheelEvent): void => {
      event.preventDefault();
      turns.push(event);
    };
    addEventListener('wheel', listener, { passive: false });
    await wheel([100, 100], { deltaY: -120, ctrl: true });
    removeEventListener('wheel', listener);
    expect(turns).to.have.lengthOf(1);
    expect(turns[0]!.deltaY).to.be.lessThan(0);
    expect(turns[0]!.ctrlKey).to.equal(true);
  });
});
