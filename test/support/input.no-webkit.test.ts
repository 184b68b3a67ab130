import { expect } from 'chai';
import { touch, wheel } from './input.js';

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

  it('touches with several fingers at once', async () => {
    const target = document.createElement('div');
    target.style.cssText = 'position: fixed; inset: 0; touch-action: none';
    const down = new Set<number>();
    const moved = new Map<number, number>();
    target.addEventListener('pointerdown', (event) => down.add(event.pointerId));
    target.addEventListener('pointermove', (event) => moved.set(event.pointerId, event.clientX));
    document.body.append(target);
    await touch([
      [
        [200, 200],
        [100, 200],
      ],
      [
        [300, 200],
        [400, 200],
      ],
    ]);
    target.remove();
    expect(down.size).to.equal(2);
    expect([...moved.values()].sort()).to.deep.equal([100, 400]);
  });
});
