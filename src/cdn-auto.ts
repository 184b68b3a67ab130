import './cdn.js';
import { upgradeLists } from './elements/upgrade-lists.js';

upgradeLists(document);
