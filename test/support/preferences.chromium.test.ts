import { expect } from 'chai';
import { a11ySnapshot, emulateMedia } from '@web/test-runner-commands';

describe('what only Chromium can', () => {
  it('emulates what a reader prefers', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await emulateMedia({ colorScheme });
      expect(matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches).to.equal(true);
    }
  });

  it('tells the accessibility tree', async () => {
    const button = document.createElement('button');
    button.textContent = 'Zoom in';
    document.body.append(button);
    const tree = (await a11ySnapshot({})) as { children: { role: string; name: string }[] } | undefined;
    button.remove();
    expect(tree?.children.some(({ role, name }) => role === 'button' && name === 'Zoom in')).to.equal(true);
  });
});
