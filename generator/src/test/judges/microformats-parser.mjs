import { mf2 } from 'microformats-parser';
import { each } from './each.mjs';

await each((source, baseUrl) => mf2(source, { baseUrl }).items);
