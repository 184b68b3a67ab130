import { expect } from 'chai';
import { FAMILIES, setFamily } from './families.js';
import { clear, place } from './fixtures.js';

describe('families of type', () => {
  afterEach(() => {
    setFamily('');
    clear();
  });

  it('set the page’s text, each in its own width', () => {
    const text = place('<span>Wide MMM and ill iii</span>').firstElementChild!;
    const widths = FAMILIES.slice(1).map((family) => {
      setFamily(family);
      return text.getBoundingClientRect().width;
    });
    expect(widths).to.have.length.of.at.least(1);
    expect(new Set(widths).size, widths.join()).to.equal(widths.length);
  });
});
