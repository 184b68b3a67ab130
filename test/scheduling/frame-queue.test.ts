import { expect } from 'chai';
import { createFrameQueue } from '../../src/scheduling/frame-queue.js';
import { thread } from '../../src/scheduling/yield.js';

const own = { ...thread };
const { requestAnimationFrame: ask, cancelAnimationFrame: forget } = window;

/** What waits for a frame, by its number, and for a pause. */
const frames = new Map<number, FrameRequestCallback>();
const pauses: (() => void)[] = [];
let asked = 0;

function comeFrame(): void {
  const waiting = [...frames.values()];
  frames.clear();
  for (const draw of waiting) draw(0);
}

/** Lets all come that waits neither for a frame nor for a pause. */
async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

describe('turns', () => {
  beforeEach(() => {
    window.requestAnimationFrame = (draw) => (frames.set(++asked, draw), asked);
    window.cancelAnimationFrame = (id) => void frames.delete(id);
    thread.pause = () => new Promise<void>((resolve) => pauses.push(resolve));
    frames.clear();
    pauses.length = 0;
  });

  afterEach(async () => {
    // What a test leaves is not to come in the next one.
    comeFrame();
    await settle();
    window.requestAnimationFrame = ask;
    window.cancelAnimationFrame = forget;
    Object.assign(thread, own);
    delete (document as { hidden?: boolean }).hidden;
  });

  it('come one by one, with a frame and a pause between two of them', async () => {
    const turn = createFrameQueue();
    const told: string[] = [];
    for (const name of ['first', 'second', 'third']) void turn().then(() => told.push(name));
    for (const names of [['first'], ['first', 'second'], ['first', 'second', 'third']]) {
      await settle();
      expect([told, frames.size, pauses.length]).to.deep.equal([names, 1, 0]);
      comeFrame();
      await settle();
      expect([told, frames.size, pauses.length]).to.deep.equal([names, 0, 1]);
      pauses.pop()!();
    }
  });

  it('need no waiting where nothing came before, or a frame and a pause ago', async () => {
    const turn = createFrameQueue();
    await turn();
    await settle();
    comeFrame();
    await settle();
    pauses.pop()!();
    let isOver = false;
    void turn().then(() => (isOver = true));
    await settle();
    expect([isOver, pauses.length]).to.deep.equal([true, 0]);
  });

  it('wait for no frame in a page that nobody sees', async () => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    const turn = createFrameQueue();
    await turn();
    await settle();
    expect([frames.size, pauses.length]).to.deep.equal([0, 1]);
  });

  it('go on where no frame comes', async () => {
    const turn = createFrameQueue();
    void turn();
    const second = turn();
    await settle();
    expect(frames.size).to.equal(1);
    while (!pauses.length) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(frames.size).to.equal(0);
    pauses.pop()!();
    await second;
  });
});
