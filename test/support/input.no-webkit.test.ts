import { expect } from 'chai';
import { frame, until } from './fixtures.js';
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
    // Fingers land on what has been painted.
    for (let i = 0; i < 2; i++) await frame();
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
    await until(() => down.size === 2 && [...moved.values()].sort().join() === '100,400', 'both fingers have moved');
    target.remove();
  });
});
