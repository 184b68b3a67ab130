import './cdn.js';
import { upgradeLists } from './elements/auto/upgrade-lists.js';

upgradeLists(document);
