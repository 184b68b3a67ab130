import type { PermalinkStorage } from '../elements/window/hash-storage.js';
import { isPermalink } from './messages.js';
import { hear, tell } from './parent-page.js';

/** The permalink of a timeline in a frame, which the page around it keeps in its own address. */
export class FrameHash implements PermalinkStorage {
  value: string | undefined;

  write(value: string | undefined, way: 'push' | 'replace'): void {
    if (value === this.value) return;
    this.value = value;
    tell({ type: 'news-timeline:permalink', value: value ?? null, way });
  }

  listen(restore: (value: string | undefined) => void): () => void {
    const stop = hear((message) => {
      if (message.type === 'news-timeline:host') tell({ type: 'news-timeline:permalink-wanted' });
      if (message.type !== 'news-timeline:permalink' || !isPermalink(message.value)) return;
      this.value = message.value ?? undefined;
      restore(this.value);
    });
    tell({ type: 'news-timeline:permalink-wanted' });
    return stop;
  }

  /** The page knows whether the reader came by a link, and scrolls itself. */
  arrives(): boolean {
    tell({ type: 'news-timeline:arrived' });
    return false;
  }
}
