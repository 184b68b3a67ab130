import { expect } from 'chai';
import { click, drag, hover, middleOf, press, viewport, wheel } from './input.js';

/** The tests of gestures stand on these: each must reach the page as the event that a reader's hand would make. */
describe('real input', () => {
  let target: HTMLElement;
  let events: (MouseEvent | WheelEvent)[];

  beforeEach(() => {
    events = [];
    target = document.createElement('button');
    target.style.cssText = 'position: fixed; inset: 50px auto auto 50px; width: 200px; height: 100px';
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'click', 'dblclick', 'wheel']) {
      target.addEventListener(type, (event) => {
        event.preventDefault();
        events.push(event as MouseEvent);
      });
    }
    document.body.append(target);
  });

  afterEach(() => target.remove());

  const types = (): string[] => events.map((event) => event.type);

  it('clicks', async () => {
    await click(middleOf(target));
    expect(types()).to.include.members(['pointerdown', 'pointerup', 'click']);
    const last = events.at(-1)!;
    expect([last.clientX, last.clientY]).to.deep.equal([150, 100]);
    expect(last.isTrusted).to.equal(true);
  });

  it('clicks twice', async () => {
    await click(middleOf(target), { count: 2 });
    expect(types()).to.include('dblclick');
  });

  it('hovers', async () => {
    await hover([60, 60]);
    await hover([70, 60]);
    expect(target.matches(':hover')).to.equal(true);
    expect(types()).to.include('pointermove').and.not.include('pointerdown');
  });

  it('drags in steps', async () => {
    await drag([100, 80], [180, 90], 4);
    const moves = events.filter((event) => event.type === 'pointermove' && event.buttons === 1);
    expect(types()).to.include.members(['pointerdown', 'pointerup']);
    expect(moves.length).to.be.greaterThan(1);
    expect([moves.at(-1)!.clientX, moves.at(-1)!.clientY]).to.deep.equal([180, 90]);
  });

  it('turns the wheel', async () => {
    await wheel([100, 100], { deltaY: 120 });
    const turn = events.find((event): event is WheelEvent => event.type === 'wheel')!;
    expect(turn.deltaY).to.be.greaterThan(0);
    expect(turn.ctrlKey).to.equal(false);
  });

  it('presses keys', async () => {
    const keys: string[] = [];
    target.addEventListener('keydown', (event) => keys.push(`${event.shiftKey ? 'Shift+' : ''}${event.key}`));
    target.focus();
    for (const key of ['ArrowLeft', 'End', 'Escape', 'PageDown', '+']) await press(key);
    await press('ArrowRight', { shift: true });
    expect(keys.filter((key) => !key.endsWith('Shift'))).to.deep.equal([
      'ArrowLeft',
      'End',
      'Escape',
      'PageDown',
      '+',
      'Shift+ArrowRight',
    ]);
  });

  it('moves the focus by Tab, forth and back', async () => {
    const other = document.createElement('button');
    target.after(other);
    target.focus();
    await press('Tab');
    expect(document.activeElement).to.equal(other);
    await press('Tab', { shift: true });
    expect(document.activeElement).to.equal(target);
    other.remove();
  });

  it('gives the page a size', async () => {
    const before = [innerWidth, innerHeight] as const;
    await viewport(720, 500);
    expect([innerWidth, innerHeight]).to.deep.equal([720, 500]);
    await viewport(...before);
    expect([innerWidth, innerHeight]).to.deep.equal(before);
  });
});
