import './cdn-single.js';

export * from './index.js';
