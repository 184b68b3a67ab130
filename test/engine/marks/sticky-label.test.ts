import { expect } from 'chai';
import { stickyShift } from '../../../src/engine/marks/sticky-label.js';

/** A stage of 1000 px. Edges of the stretch, the label's width, whether the label may leave, and the shift. */
const CASES: [left: number, right: number, label: number, leaves: boolean, shift: number, why: string][] = [
  [100, 500, 80, false, 0, 'all in view'],
  [-200, 500, 80, false, 200, 'its start is out of view: the label stands at the edge'],
  [-200, 60, 80, false, 180, 'little of it is in view: the label ends where it does'],
  [-900, -100, 80, false, 720, 'it has left the stage: the label has gone with it'],
  [-200, 1400, 80, false, 200, 'both ends are out of view'],
  [900, 1900, 200, false, 0, 'only its start is in view: the label is cut off with it'],
  [100, 150, 80, false, 0, 'narrower than its label, which stays at the start'],
  [-10, 50, 80, false, 0, 'narrower than its label and cut off'],
  [950, 990, 80, true, -30, 'narrower than its label, which leaves it rather than be cut off by the stage'],
  [950, 990, 80, false, 0, 'the same with a label that may not leave'],
  [100, 140, 80, true, 0, 'a label that may leave has room where it is'],
  [980, 1040, 80, true, -60, 'a label that may leave is all on the stage'],
  [500, 540, 1200, true, -500, 'wider than the stage: its beginning is to be seen'],
  [100, 180, 80, false, 0, 'as wide as its label'],
  [-40, 40, 80, false, 0, 'as wide as its label, cut off'],
];

describe('shiftIntoView', () => {
  for (const [left, right, label, leaves, shift, why] of CASES) {
    it(`${left} to ${right}, label ${label}: ${shift} (${why})`, () => {
      // Adding 0 makes 0 of -0.
      expect(stickyShift(left, right, label, 1000, leaves) + 0).to.equal(shift);
    });
  }
});
