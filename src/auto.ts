/** `news-timeline/auto`: registers the tags, and turns the page's `<ol data-news-timeline>` into timelines. */
import './define.js';
import { upgradeLists } from './elements/auto/upgrade-lists.js';

if (typeof document !== 'undefined') upgradeLists(document);
