import { expect } from 'chai';
import { thread, turn } from '../../src/model/pace.js';

const own = { ...thread };

describe('turns', () => {
  afterEach(() => Object.assign(thread, own));

  it('come one by one, with a pause between two of them', async () => {
    const told: string[] = [];
    const ends: (() => void)[] = [];
    thread.pause = () => new Promise<void>((resolve) => ends.push(resolve));
    const all = ['first', 'second', 'third'].map((name) => turn().then(() => told.push(name)));
    for (const [i, names] of [['first'], ['first', 'second'], ['first', 'second', 'third']].entries()) {
      await all[i];
      expect(told).to.deep.equal(names);
      // As long as the page has no pause the next one waits.
      await Promise.resolve();
      expect([told.length, ends.length]).to.deep.equal([i + 1, i + 1]);
      ends[i]!();
    }
  });

  it('need no waiting where nothing came before, or a pause ago', async () => {
    let pauses = 0;
    thread.pause = async () => void pauses++;
    await turn();
    await turn();
    await new Promise((resolve) => setTimeout(resolve));
    const told: string[] = [];
    void turn().then(() => told.push('turn'));
    await Promise.resolve();
    expect([told, pauses]).to.deep.equal([['turn'], 3]);
  });
});
